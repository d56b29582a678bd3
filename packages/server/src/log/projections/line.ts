import type { QueueEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import type { Change, SeatRecord } from './rows.js'

/** How much earlier somebody is treated as having joined, for each step of priority above 1. */
const creditPerPriorityMs = 90_000

/** A seat is in the line from joining or returning until it is answered, and is forgotten when left or finished. */
export function lineChanges(recorded: Recorded<QueueEvent>): Change[] {
  const { event, position } = recorded
  // Those who wait elsewhere are not taken here, and what is told of them may come in any order.
  if (event.elsewhere !== undefined) return []
  switch (event.type) {
    case 'joined':
      return [{ table: 'seats', key: event.seatId, put: joinedSeat(recorded, event) }]
    case 'answered':
      return [{ table: 'seats', key: event.seatId, set: { served: 1 } }]
    case 'returned':
      return [{ table: 'seats', key: event.seatId, set: { served: 0, front: 1, turn: position } }]
    case 'moved':
      return [{ table: 'seats', key: event.seatId, set: { queue: event.queue } }]
    case 'left':
    case 'finished':
      return [{ table: 'seats', key: event.seatId, drop: true }]
    default:
      return []
  }
}

function joinedSeat(
  { stream, at, position }: Recorded,
  event: Extract<QueueEvent, { type: 'joined' }>,
): SeatRecord {
  const priority = event.priority ?? 0
  return {
    seatId: event.seatId,
    queue: stream.slice('queue:'.length),
    caseId: event.caseId ?? null,
    joinedAt: at,
    priority,
    front: 0,
    turn: at - Math.max(0, priority - 1) * creditPerPriorityMs,
    position,
    simulated: event.simulated ? 1 : 0,
    served: 0,
  }
}
