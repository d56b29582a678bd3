import type { Calendar } from '../hours/index.js'
import { readOptions } from '../options.js'
import { createSchedule } from '../schedule.js'
import type { WaitEngineOptions } from '../types.js'

/** The moment `at` on the clock by which waits in a queue are counted, in milliseconds. `at` never decreases. */
export type Ticks = (queue: string, at: number) => number

/** Wall time or, by the clock `open`, the opening time that has passed. */
export function createTicks(options: WaitEngineOptions): Ticks {
  const { clock, leadOf } = readOptions(options)
  if (clock === 'wall') return (_, at) => at
  const { calendarOf } = createSchedule(options.hours)
  const reached = new Map<Calendar, { at: number; tick: number }>()
  return (queue, at) => {
    const calendar = calendarOf(leadOf(queue)) ?? calendarOf(queue)
    if (!calendar) return at
    const last = reached.get(calendar) ?? { at, tick: 0 }
    const tick = last.tick + (at > last.at ? calendar.openMillisBetween(last.at, at) : 0)
    reached.set(calendar, { at: Math.max(at, last.at), tick })
    return tick
  }
}
