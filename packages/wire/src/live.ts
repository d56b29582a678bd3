import * as z from 'zod/mini'
import { caseEmail, caseStatus, caseView, leftLine, lineState, message, pledge } from './case.js'
import { person } from './contact.js'
import { instant } from './shared.js'

const version = z.int().check(z.nonnegative())

/** All changes of a case but a message, which the desk sees more of than the customer. */
export const otherUpdates = [
  z.object({
    type: z.literal('status'),
    version,
    status: caseStatus,
    human: z.nullable(person),
    /** Absent: the customer is in the line, or not concerned with it. */
    leftLine: z.optional(leftLine),
  }),
  z.object({ type: z.literal('email'), version, email: z.nullable(caseEmail) }),
  /** A pledge made, or the same pledge (same id) with its outcome. */
  z.object({ type: z.literal('pledge'), version, pledge }),
  z.object({ type: z.literal('resolved'), version, at: instant, reason: z.string() }),
] as const

/**
 * One change of a case, as its customer may see it. Updates are ordered by `version`; applying one twice
 * changes nothing, so that a resumed stream may overlap.
 */
export const caseUpdate = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), version, message }),
  ...otherUpdates,
])

/**
 * What the live stream of a case carries, by SSE event name.
 * `snapshot`: the whole case, first, when no `Last-Event-ID` was sent (its id is the case's version).
 * `update`: with the case's version as SSE id. `line` and `typing`: latest only, without an id.
 */
export const caseStreamEvents = {
  snapshot: caseView,
  update: caseUpdate,
  line: z.nullable(lineState),
  typing: z.object({ by: z.enum(['human', 'customer']), typing: z.boolean() }),
} as const

export type CaseUpdate = z.infer<typeof caseUpdate>
export type CaseStreamEvent = {
  [Name in keyof typeof caseStreamEvents]: { event: Name; data: z.infer<(typeof caseStreamEvents)[Name]> }
}[keyof typeof caseStreamEvents]
