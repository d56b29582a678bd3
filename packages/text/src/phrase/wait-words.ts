import type { LauncherText } from '../locales/launcher-text.js'

/** From here on minutes are told as hours. */
export const tellHoursFrom = 120

/** "5 min", "2 h 15 min" */
export function shortDuration(minutes: number, { units }: Pick<LauncherText, 'units'>): string {
  const whole = Math.max(0, Math.ceil(minutes))
  if (whole < tellHoursFrom) return `${whole} ${units.minute}`
  const rest = whole % 60
  return `${Math.floor(whole / 60)} ${units.hour}${rest ? ` ${rest} ${units.minute}` : ''}`
}

/** "about 2–5 min", "up to 5 min". A range the wrong way round is put right. */
export function shortWait(from: number, to: number, text: LauncherText): string {
  const [low, high] = from <= to ? [from, to] : [to, from]
  if (low <= 0) return text.upTo(shortDuration(high, text))
  if (low === high) return text.about(shortDuration(high, text))
  if (high < tellHoursFrom) return text.about(`${low}–${shortDuration(high, text)}`)
  return text.about(`${shortDuration(low, text)} – ${shortDuration(high, text)}`)
}
