import type { AnnounceContext, Announcement as Said } from '@presszero/wait'
import type { Announcement } from '@presszero/wire'

/** What somebody in the line was told, so that a later estimate is shown as what it is: revised. */
export interface Told {
  /** What the engine has to know of it to say whether the next one is later. */
  before(seatId: string | undefined, at: number): AnnounceContext
  /** False where somebody was told of less before. */
  tell(seatId: string, said: Said, at: number): boolean
  forget(seatId: string): void
  snapshot(): ToldSnapshot
}

/** Plain JSON: the range that was said first of those that end earliest, and when. */
export type ToldSnapshot = readonly (readonly [seatId: string, said: { said: Range; at: number }])[]

type Range = Extract<Said, { kind: 'range' }>

/** Keeps the earliest end that each was told: a range that ends later stays revised, however often it is said. */
export function createTold(restored: ToldSnapshot = []): Told {
  const earliest = new Map(restored)
  return {
    before(seatId, at) {
      const previous = seatId === undefined ? undefined : earliest.get(seatId)
      if (previous === undefined) return {}
      return { previous: previous.said, elapsedSeconds: (at - previous.at) / 1000 }
    },
    tell(seatId, said, at) {
      if (said.kind !== 'range') return false
      const previous = earliest.get(seatId)
      if (previous !== undefined && endOf(said, at) >= endOf(previous.said, previous.at)) return false
      earliest.set(seatId, { said, at })
      return true
    },
    forget: seatId => void earliest.delete(seatId),
    snapshot: () => [...earliest],
  }
}

function endOf(said: Range, at: number): number {
  return at + said.toMinutes * 60_000
}

/** What was said, as it crosses the network. Rule 10: what comes out of a simulation says so. */
export function wireAnnouncement(
  said: Said,
  { humansOn, simulated }: { humansOn: number; simulated: boolean },
): Announcement {
  const label = simulated ? { simulated } : {}
  switch (said.kind) {
    case 'range':
      return { ...said, ...label }
    case 'unknown':
      return { ...said, humansOn, ...label }
    case 'closed':
      return {
        kind: 'closed',
        ...(said.opensAt === undefined ? {} : { opensAt: new Date(said.opensAt).toISOString() }),
        ...label,
      }
  }
}
