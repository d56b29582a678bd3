import type { Calendar } from './hours/index.js'
import type { WaitEngineOptions } from './types.js'

/** A queue opened or closed against its calendar. `until` is absent where it lasts until the next such event. */
export interface Override {
  open: boolean
  until?: number
}

/** When each queue is open: its calendar, unless an event said otherwise. */
export interface Schedule {
  calendarOf(queue: string): Calendar | undefined
  isOpen(queue: string, at: number): boolean
  /** When a queue that is closed at `at` opens, where that can be told. */
  opensAt(queue: string, at: number): number | undefined
  /** When a queue that is open at `at` closes, where that can be told. */
  closesAt(queue: string, at: number): number | undefined
  override(queue: string, open: boolean, at: number): void
  overrides(): [queue: string, override: Override][]
}

export function createSchedule(
  hours: WaitEngineOptions['hours'],
  restored: readonly (readonly [string, Override])[] = [],
): Schedule {
  const overrides = new Map(restored)
  const calendarOf = (queue: string) => (isCalendar(hours) ? hours : hours?.[queue])
  const overrideAt = (queue: string, at: number) => {
    const override = overrides.get(queue)
    return override && at < (override.until ?? Number.POSITIVE_INFINITY) ? override : undefined
  }

  return {
    calendarOf,
    isOpen: (queue, at) => overrideAt(queue, at)?.open ?? calendarOf(queue)?.isOpen(at) ?? true,
    opensAt: (queue, at) => calendarOf(queue)?.nextOpening(at),
    closesAt: (queue, at) => (overrideAt(queue, at) ? undefined : calendarOf(queue)?.nextClosing(at)),
    override(queue, open, at) {
      const until = nextChange(calendarOf(queue), at)
      overrides.set(queue, until === undefined ? { open } : { open, until })
    },
    overrides: () => [...overrides],
  }
}

function nextChange(calendar: Calendar | undefined, at: number): number | undefined {
  const changes = [calendar?.nextOpening(at), calendar?.nextClosing(at)].filter(
    change => change !== undefined,
  )
  return changes.length > 0 ? Math.min(...changes) : undefined
}

export function isCalendar(hours: WaitEngineOptions['hours']): hours is Calendar {
  return typeof hours?.isOpen === 'function'
}
