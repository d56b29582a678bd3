import type { AnnounceContext, Announcement, Estimate } from './types.js'

/** The share of people for whom `q10..q90` holds; rounding outward only adds to it. */
const CONFIDENCE = 0.8

/** Minutes are said in steps that grow with them: 1 up to 10, 5 up to 60, 15 up to 3 hours, then 30. */
const STEPS = [
  { upTo: 10, step: 1 },
  { upTo: 60, step: 5 },
  { upTo: 180, step: 15 },
  { upTo: Number.POSITIVE_INFINITY, step: 30 },
]

/**
 * What may be said of an estimate: whole minutes rounded outward, so that the range said covers at least what
 * the range known does. A wait that ends later than the same person was told before is marked as revised.
 */
export function announce(estimate: Estimate, context: AnnounceContext = {}): Announcement {
  const { position = 1 } = context
  switch (estimate.kind) {
    case 'unknown':
      return { kind: 'unknown', reason: estimate.reason, position }
    case 'closed':
      return estimate.opensAt === undefined
        ? { kind: 'closed' }
        : { kind: 'closed', opensAt: estimate.opensAt }
    case 'range':
      return {
        kind: 'range',
        fromMinutes: roundDown(estimate.q10 / 60),
        toMinutes: Math.max(1, roundUp(estimate.q90 / 60)),
        confidence: CONFIDENCE,
        position,
        revised: isLater(estimate.q90 / 60, context),
      }
  }
}

/** A remaining wait that ends later by less than this is not later to anybody: waits are said in whole minutes. */
const TOLERANCE_MINUTES = 0.5

/** Whether it ends later than was said, counting the time that has passed since, or is more minutes than were said. */
function isLater(minutes: number, { previous, elapsedSeconds = 0 }: AnnounceContext): boolean {
  if (previous?.kind !== 'range') return false
  const left = previous.toMinutes - elapsedSeconds / 60
  return minutes > left + TOLERANCE_MINUTES || roundUp(minutes) > previous.toMinutes
}

function stepOf(minutes: number): number {
  return STEPS.find(({ upTo }) => minutes <= upTo)?.step ?? 1
}

function roundDown(minutes: number): number {
  const step = stepOf(minutes)
  return Math.floor(minutes / step) * step
}

function roundUp(minutes: number): number {
  const step = stepOf(minutes)
  return Math.ceil(minutes / step) * step
}
