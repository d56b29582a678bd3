import { type Formats, formatsOf } from './formats.js'
import { shortDuration, tellHoursFrom } from './wait-words.js'

/** "5 min", "2 h 15 min"; `long`: "5 minutes", "2 hours 15 minutes". Rounded up to whole minutes. */
export function duration(minutes: number, to: Formats, style: 'short' | 'long' = 'short'): string {
  return style === 'short' ? shortDuration(minutes, to.text.time) : longDuration(minutes, to)
}

/** "5 minutes", "2 hours 15 minutes". Rounded up to whole minutes. */
export function longDuration(minutes: number, to: Formats): string {
  const whole = Math.max(0, Math.ceil(minutes))
  if (whole < tellHoursFrom) return unit(whole, 'minute', to)
  const rest = whole % 60
  return unit(Math.floor(whole / 60), 'hour', to) + (rest ? ` ${unit(rest, 'minute', to)}` : '')
}

/** "in 30 seconds", "in 5 minutes" */
export function inDuration(seconds: number, to: Formats): string {
  const words = new Intl.RelativeTimeFormat(formatsOf(to), { numeric: 'always' })
  const whole = Math.max(1, Math.ceil(seconds))
  return whole < 90 ? words.format(whole, 'second') : words.format(Math.ceil(whole / 60), 'minute')
}

function unit(value: number, name: 'minute' | 'hour', to: Formats): string {
  return new Intl.NumberFormat(formatsOf(to), { style: 'unit', unit: name, unitDisplay: 'long' }).format(
    value,
  )
}
