import type { Announcement } from '../input.js'
import { launcher as de } from '../locales/de/launcher.js'
import { launcher as en } from '../locales/en/launcher.js'
import { launcher as fi } from '../locales/fi/launcher.js'
import { launcher as fr } from '../locales/fr/launcher.js'
import type { LauncherText } from '../locales/launcher-text.js'
import { launcher as nl } from '../locales/nl/launcher.js'
import type { LocaleTag } from '../locales/tags.js'
import { shortWait } from './wait-words.js'

const locales: Readonly<Record<LocaleTag, LauncherText>> = { en, nl, fr, de, fi }

export interface LauncherReader {
  /** The language asked for, such as `nl-BE`. One that is not written in is answered in English. */
  readonly tag: string
  readonly now: Date
  /** Default: the machine's. */
  readonly timeZone?: string | undefined
}

/** "Talk to a person", where the page does not say its own. */
export function launcherLabel(tag: string): string {
  return textFor(tag).label
}

/**
 * What follows the label: "about 2–5 min (simulated)", "opens Mon 09:00". Empty while the wait is not known: the
 * launcher has no room to say why.
 */
export function launcherWait(announcement: Announcement, reader: LauncherReader): string {
  const text = textFor(reader.tag)
  const wait = waitOf(announcement, reader, text)
  return wait && announcement.simulated ? `${wait} (${text.simulated})` : wait
}

function waitOf(announcement: Announcement, reader: LauncherReader, text: LauncherText): string {
  if (announcement.kind === 'unknown') return ''
  if (announcement.kind === 'range') return shortWait(announcement.fromMinutes, announcement.toMinutes, text)
  return announcement.opensAt ? text.opens(opening(announcement.opensAt, reader)) : text.closed
}

/** "17:00" today, "Mon 09:00" within the week, "28 Dec, 09:00" after. */
function opening(at: string, { tag, now, timeZone }: LauncherReader): string {
  const then = new Date(at)
  const formats = textFor(tag) === en ? 'en-GB' : tag
  const say = (options: Intl.DateTimeFormatOptions, moment: Date) =>
    new Intl.DateTimeFormat(formats, { timeZone, ...options }).format(moment)
  const today = say({ dateStyle: 'short' }, then) === say({ dateStyle: 'short' }, now)
  const near = then.getTime() - now.getTime() < 6 * 86_400_000
  const day = today
    ? {}
    : near
      ? ({ weekday: 'short' } as const)
      : ({ day: 'numeric', month: 'short' } as const)
  return say({ ...day, hour: '2-digit', minute: '2-digit' }, then)
}

function textFor(tag: string): LauncherText {
  const language = tag.toLowerCase().split('-')[0]
  return isWritten(language) ? locales[language] : en
}

function isWritten(language: string | undefined): language is LocaleTag {
  return language !== undefined && Object.hasOwn(locales, language)
}
