import type { Audience, LocaleText } from '../locales/tags.js'
import type { Day } from '../locales/time-text.js'
import { dateFormat, formatsOf } from './formats.js'
import { dayNumber } from './zone.js'

type To = Audience<LocaleText>

/** "at 14:05", "tomorrow at 09:00", "Monday at 09:00", "on 24 December at 09:00", as they stand in a sentence. */
export function momentAt(at: string | Date, to: To): string {
  return to.text.time.at(clockTime(at, to), dayOf(at, to))
}

/** "by 14:05", "by tomorrow 12:00" */
export function momentBy(at: string | Date, to: To): string {
  return to.text.time.by(clockTime(at, to), dayOf(at, to))
}

/** A deadline as it is quoted: "We said 14:05." */
export function momentSaid(at: string | Date, to: To): string {
  return to.text.time.said(clockTime(at, to), dayOf(at, to))
}

/** "until 17:00" */
export function momentUntil(at: string | Date, to: To): string {
  return to.text.time.until(clockTime(at, to), dayOf(at, to))
}

/** The time shown at a message: "14:05" today, "Mon 14:05" within the week, "24 Nov, 14:05" before. */
export function messageTime(at: string | Date, to: To): string {
  const age = daysFromNow(at, to)
  if (age === 0) return clockTime(at, to)
  const near = age < 0 && age > -7
  return format(at, to, {
    ...(near ? { weekday: 'short' } : dateFields(at, to, 'short')),
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** "24 November 2026 at 14:05", for mails and receipts that are read at any time. */
export function fullTime(at: string | Date, to: To): string {
  return format(at, to, { dateStyle: 'long', timeStyle: 'short' })
}

/** "now", "3 minutes ago", "in 2 hours", "yesterday" */
export function relativeTime(at: string | Date, to: To): string {
  const seconds = (new Date(at).getTime() - to.now.getTime()) / 1000
  const size = Math.abs(seconds)
  if (size < 60) return relative(0, 'second', to)
  if (size < 3600) return relative(Math.trunc(seconds / 60), 'minute', to)
  if (size < 86_400) return relative(Math.trunc(seconds / 3600), 'hour', to)
  return relative(daysFromNow(at, to), 'day', to)
}

/** "14:05" */
function clockTime(at: string | Date, to: To): string {
  return format(at, to, { timeStyle: 'short' })
}

/** Nothing for today, else how the day is called. Days gone by are dates: "We said yesterday" would mislead. */
function dayOf(at: string | Date, to: To): Day | undefined {
  const days = daysFromNow(at, to)
  if (days === 0) return undefined
  if (days === 1) return { kind: 'tomorrow', name: relative(1, 'day', to) }
  if (days > 1 && days < 7) return { kind: 'weekday', name: format(at, to, { weekday: 'long' }) }
  return { kind: 'date', name: format(at, to, dateFields(at, to, 'long')) }
}

function dateFields(at: string | Date, to: To, month: 'long' | 'short'): Intl.DateTimeFormatOptions {
  const year = format(at, to, { year: 'numeric' })
  return {
    day: 'numeric',
    month,
    ...(year === format(to.now, to, { year: 'numeric' }) ? {} : { year: 'numeric' }),
  }
}

function daysFromNow(at: string | Date, to: To): number {
  return dayNumber(new Date(at), to.timeZone) - dayNumber(to.now, to.timeZone)
}

function relative(value: number, unit: Intl.RelativeTimeFormatUnit, to: To): string {
  return new Intl.RelativeTimeFormat(formatsOf(to), { numeric: 'auto' }).format(value, unit)
}

function format(at: string | Date, to: To, options: Intl.DateTimeFormatOptions): string {
  const zone = to.timeZone ? { timeZone: to.timeZone } : {}
  return dateFormat(formatsOf(to), { ...zone, ...options }).format(new Date(at))
}
