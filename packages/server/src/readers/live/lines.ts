import type { LineState } from '@presszero/wire'
import { positionOf } from '../../case/line.js'
import type { Log, SeatRow } from '../../log/port.js'
import { AWAY_AFTER_MS, type Signals } from '../../signals.js'
import type { Clock } from '../clock-port.js'
import { instant } from '../views/case-view.js'
import type { PlaceInLine } from '../views/desk-view.js'
import type { WaitReader } from '../wait.js'

/** The lines as they stand at this moment, with what may be said of each place. */
export interface Lines {
  /** What somebody waiting sees of the line; null for a case that is not in it. */
  stateOf(caseId: string): Promise<LineState | null>
  /** Everybody in a queue's line, in order. */
  standings(queue: string): Promise<PlaceInLine[]>
}

export function createLines({
  log,
  wait,
  signals,
  clock,
}: {
  log: Log
  wait: WaitReader
  signals: Signals
  clock: Clock
}): Lines {
  const read = new Map<string, { head: number; seats: SeatRow[] }>()

  /** Read once for each change of the log, however many ask. */
  async function seatsOf(queue: string): Promise<SeatRow[]> {
    const head = await log.head()
    const before = read.get(queue)
    if (before?.head === head) return before.seats
    await wait.caughtUp()
    const seats = await log.views.seats(queue)
    read.set(queue, { head, seats })
    return seats
  }

  const isAway = ({ caseId }: SeatRow) =>
    caseId !== undefined && clock.now() - signals.lastSeen(`case:${caseId}`) > AWAY_AFTER_MS

  return {
    async stateOf(caseId) {
      const seat = await log.views.seatOfCase(caseId)
      if (seat === undefined) return null
      const position = positionOf(await seatsOf(seat.queue), seat.seatId)
      if (position === undefined) return null
      const announcement = wait.announcementFor(seat.queue, { at: clock.now(), seatId: seat.seatId })
      return {
        ...{ queue: seat.queue, position, joinedAt: instant(seat.joinedAt), away: isAway(seat) },
        announcement: announcement.kind === 'closed' ? announcement : { ...announcement, position },
      }
    },
    async standings(queue) {
      const seats = await seatsOf(queue)
      return seats.map((seat, index) => ({ seat, position: index + 1, away: isAway(seat) }))
    },
  }
}
