import type { Calendar } from '@presszero/wait/hours'
import type { Now } from '@presszero/wire'

/** When each queue is open: by the calendar, unless the system of its line said otherwise since its last change. */
export interface Openness {
  /** A queue opened or closed, as its own system tells. Told late, it counts as when it happened. */
  note(queue: string, open: boolean, at: number): void
  isOpen(queue: string, at: number): boolean
  /** Until when it is open or from when, where that is known. */
  tell(queue: string, at: number): Pick<Now, 'open' | 'opensAt' | 'closesAt'>
  snapshot(): OpennessSnapshot
}

export type OpennessSnapshot = readonly (readonly [queue: string, said: Said])[]

interface Said {
  open: boolean
  at: number
}

export function createOpenness(calendar: Calendar | undefined, restored?: OpennessSnapshot): Openness {
  const said = new Map(restored)

  /** What was said holds until the calendar's own next change. */
  function saidFor(queue: string, at: number): boolean | undefined {
    const last = said.get(queue)
    if (last === undefined || at < last.at) return undefined
    const changes = [calendar?.nextOpening(last.at), calendar?.nextClosing(last.at)]
    const until = Math.min(...changes.map(change => change ?? Number.POSITIVE_INFINITY))
    return at < until ? last.open : undefined
  }

  const byCalendar = (at: number) => calendar?.isOpen(at) ?? true

  return {
    note(queue, open, at) {
      const before = said.get(queue)
      if (before === undefined || before.at <= at) said.set(queue, { open, at })
    },
    isOpen: (queue, at) => saidFor(queue, at) ?? byCalendar(at),
    tell(queue, at) {
      const open = saidFor(queue, at) ?? byCalendar(at)
      // Whoever opened it out of hours knows when it closes.
      const change = open ? byCalendar(at) && calendar?.nextClosing(at) : calendar?.nextOpening(at)
      if (!change) return { open }
      return { open, [open ? 'closesAt' : 'opensAt']: new Date(change).toISOString() }
    },
    snapshot: () => [...said],
  }
}
