import type { LineState } from '@presszero/wire'
import type { Log, SeatRow } from '../../log/port.js'
import { AWAY_AFTER_MS, type Signals } from '../../signals.js'
import type { Clock } from '../clock-port.js'
import { createShared } from '../shared.js'
import { instant } from '../views/case-view.js'
import type { PlaceInLine } from '../views/desk-view.js'
import type { WaitReader } from '../wait.js'

/** The lines as they stand at this moment, with what may be said of each place. */
export interface Lines {
  /** What somebody waiting sees of the line; null for a case that is not in it. */
  stateOf(caseId: string): Promise<LineState | null>
  /** Everybody in a queue's line, in order. */
  standings(queue: string): Promise<PlaceInLine[]>
  /** The queues in which somebody waits. */
  queues(): Promise<string[]>
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
  let known: { head: number; places: Places } = { head: -1, places: placesOf([]) }

  /** Read once for each change of the log, however many ask. */
  const places = createShared(async () => {
    const head = await log.head()
    if (known.head !== head) {
      await wait.caughtUp()
      known = { head, places: placesOf(await log.views.seats()) }
    }
    return known.places
  })

  const isAway = ({ caseId }: SeatRow) =>
    caseId !== undefined && clock.now() - signals.lastSeen(`case:${caseId}`) > AWAY_AFTER_MS

  return {
    async stateOf(caseId) {
      const place = (await places()).ofCase.get(caseId)
      if (place === undefined) return null
      const { seat } = place
      const asker = { at: clock.now(), seatId: seat.seatId }
      const { position } = wait.placeElsewhere(seat.queue, asker) ?? place
      const announcement = wait.announcementFor(seat.queue, asker)
      const closesAt = wait.closesAt(seat.queue, asker.at)
      return {
        ...{ queue: seat.queue, position, joinedAt: instant(seat.joinedAt), away: isAway(seat) },
        announcement: announcement.kind === 'closed' ? announcement : { ...announcement, position },
        ...(closesAt === undefined ? {} : { closesAt }),
      }
    },
    queues: async () => [...(await places()).ofQueue.keys()],
    async standings(queue) {
      const line = (await places()).ofQueue.get(queue) ?? []
      return line.map(place => ({ ...place, away: isAway(place.seat) }))
    },
  }
}

type Place = Omit<PlaceInLine, 'away'>

interface Places {
  ofQueue: ReadonlyMap<string, readonly Place[]>
  ofCase: ReadonlyMap<string, Place>
}

/** `seats` in the order in which they are to be taken. */
function placesOf(seats: readonly SeatRow[]): Places {
  const ofQueue = new Map<string, Place[]>()
  const ofCase = new Map<string, Place>()
  for (const seat of seats) {
    const line = ofQueue.get(seat.queue) ?? []
    const place = { seat, position: line.length + 1 }
    line.push(place)
    ofQueue.set(seat.queue, line)
    if (seat.caseId !== undefined) ofCase.set(seat.caseId, place)
  }
  return { ofQueue, ofCase }
}
