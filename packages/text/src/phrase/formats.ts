import type { Audience, LocaleText } from '../locales/tags.js'

/** What is needed to write numbers and times as the reader does. */
export type Formats = Pick<Audience<LocaleText>, 'text' | 'tag'>

/**
 * The tag for `Intl`: the reader's own where it is of the catalogue's language and names a region (`en-US`), else the
 * catalogue's. A reader of Arabic who is given English text gets English digits with it.
 */
export function formatsOf({ text, tag }: Formats): string {
  if (!tag?.includes('-') || tag.toLowerCase().split('-')[0] !== text.tag) return text.time.formats
  return isTag(tag) ? tag : text.time.formats
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** `Intl.DateTimeFormat` is dear to make and is asked for over and over. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, options)
  formats.set(key, made)
  return made
}
