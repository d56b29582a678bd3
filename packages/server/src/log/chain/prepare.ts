import type { DomainEvent } from '../../case/events.js'
import { type Commit, type Recorded, VersionConflict, type Write } from '../port.js'
import type { EventRow } from './rows.js'
import { type Sealed, seal, unseal } from './seal.js'

/** The last event of a stream: version 0 and the start of its chain while it is empty. */
export type StreamHead = Pick<EventRow, 'version' | 'hash'>

/** The last event of the log: zeros while it is empty. */
export type LogHead = Pick<EventRow, 'position' | 'at'>

/**
 * Seals the events of one write onto the end of its stream and of the log.
 *
 * @throws VersionConflict when the stream is not where the writer believes
 */
export function prepare(write: Write, stream: StreamHead, log: LogHead): Sealed[] {
  const { expectedVersion, events, raw } = write
  if (expectedVersion !== 'any' && expectedVersion !== stream.version) {
    throw new VersionConflict(write.stream, expectedVersion, stream.version)
  }
  if (raw !== undefined && events.length !== 1) {
    throw new RangeError(
      `A write with raw bytes holds one event; the one for ${write.stream} holds ${events.length}.`,
    )
  }
  let previous = stream.hash
  return events.map((event, index) => {
    const place = {
      stream: write.stream,
      position: log.position + 1 + index,
      version: stream.version + 1 + index,
      at: log.at,
      previous,
    }
    const sealed = seal(event, place, raw)
    previous = sealed.event.hash
    return sealed
  })
}

/** The time of a commit: the one it names, or that of the last event where the clock went back. */
export function timeOf(commit: Commit, log: LogHead): number {
  return Math.max(commit.at, log.at)
}

export function recordedOf<Event = DomainEvent>({ event, content }: Sealed): Recorded<Event> {
  return unseal<Event>(event, content?.content ?? null)
}
