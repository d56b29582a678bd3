import type { Calendar } from '@presszero/wait/hours'

const MINUTE_MS = 60_000

/** Far moments are said in coarser steps, as people do: "by 14:05", "by 16:30", "by Tuesday 11:00". */
const STEPS = [
  { withinMs: 60 * MINUTE_MS, stepMs: 5 * MINUTE_MS },
  { withinMs: 240 * MINUTE_MS, stepMs: 30 * MINUTE_MS },
  { withinMs: Number.POSITIVE_INFINITY, stepMs: 60 * MINUTE_MS },
]

/**
 * The first moment at or after `by` that a person would say, seen from `now`: a whole five minutes, half hour or hour on
 * the clock of the calendar's zone. Never after the closing that comes first: nobody answers in between.
 */
export function sayableBy(by: number, now: number, calendar?: Calendar): number {
  const { stepMs } = STEPS.find(({ withinMs }) => by - now <= withinMs) ?? { stepMs: MINUTE_MS }
  const aside = calendar === undefined ? 0 : minutesPastUtc(by, calendar.timeZone) * MINUTE_MS
  const round = Math.ceil((by + aside) / stepMs) * stepMs - aside
  const closing = calendar?.nextClosing(by - 1)
  return closing === undefined ? round : Math.min(round, closing)
}

/** By how many minutes of an hour the zone's clocks are ahead of UTC's: 30 in India, 0 in most places. */
function minutesPastUtc(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en', { timeZone, minute: 'numeric' }).format(at)
  return (Number(shown) - Math.floor(at / MINUTE_MS) + 60 * Math.ceil(at / MINUTE_MS)) % 60
}
