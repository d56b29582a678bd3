import * as z from 'zod/mini'
import { instant } from './shared.js'

/** Rule 10: what comes out of a simulation says so wherever it shows. */
const simulated = z.optional(z.boolean())

/**
 * Why no waiting time is announced.
 * `too-few-outcomes`: too little was seen to be honest. `nobody-on`: open, but no human is on duty now.
 * `unknown-queue`: nothing is known of this queue yet.
 */
export const unknownReason = z.enum(['too-few-outcomes', 'nobody-on', 'unknown-queue'])

/**
 * What may be said of a wait: rounded outward, calibrated, never a bare number. Minutes are whole;
 * `confidence` is the share of people for whom the range held (0.8: four in five).
 * `position` is one-based and counts the asker.
 */
export const announcement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('range'),
    fromMinutes: z.int().check(z.nonnegative()),
    toMinutes: z.int().check(z.positive()),
    confidence: z.number().check(z.gt(0), z.lt(1)),
    position: z.int().check(z.positive()),
    /** True when this range is later than what the same person was told before. */
    revised: z.boolean(),
    simulated,
  }),
  z.object({
    kind: z.literal('unknown'),
    reason: unknownReason,
    position: z.int().check(z.positive()),
    humansOn: z.int().check(z.nonnegative()),
    simulated,
  }),
  z.object({ kind: z.literal('closed'), opensAt: z.optional(instant), simulated }),
])

export type UnknownReason = z.infer<typeof unknownReason>
export type Announcement = z.infer<typeof announcement>
