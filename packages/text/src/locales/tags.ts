import type { TimeText } from './time-text.js'

/** The languages in which everything is written. Their names are those of the folders beside this file. */
export const localeTags = ['en', 'nl', 'fr', 'de', 'fi'] as const

export type LocaleTag = (typeof localeTags)[number]

/** What every catalogue begins with. */
export interface LocaleText {
  readonly tag: LocaleTag
  readonly time: TimeText
}

/** For whom something is put into words. */
export interface Audience<Text extends LocaleText = LocaleText> {
  readonly text: Text
  /** The moment of reading: what is today and what is over hangs on it. */
  readonly now: Date
  /** The reader's IANA time zone. Without it: that of the machine which phrases. */
  readonly timeZone?: string | undefined
  /** The reader's own tag, such as `en-US`, for the way times and numbers are written. Without it: the catalogue's. */
  readonly tag?: string | undefined
}

/** Whether something is merely said, is good news, or is something to be sorry for or to act on. */
export type Tone = 'neutral' | 'good' | 'bad'
