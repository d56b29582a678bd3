import * as z from 'zod/mini'
import { id, instant, localeTag, slug } from './shared.js'

/**
 * A mail that an application of the company sends itself, told so that an answer shows what it answers. `id`: that of the
 * case which an answer opens, as the reply address of the mail names it. `about`: in the application's own words, such as
 * "order A-1234". `text`, or else `html`, is what the mail says.
 */
export const notice = z.object({
  id,
  to: z.array(z.string().check(z.minLength(1), z.maxLength(320))).check(z.minLength(1), z.maxLength(100)),
  subject: z.string().check(z.maxLength(1000)),
  text: z.optional(z.string().check(z.maxLength(100_000))),
  html: z.optional(z.string().check(z.maxLength(1_000_000))),
  about: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** With its angle brackets. */
  messageId: z.optional(z.string().check(z.regex(/^<[^\s<>]{1,500}>$/))),
  locale: z.optional(localeTag),
  topic: z.optional(slug),
  /** The time of telling where not given. */
  sentAt: z.optional(instant),
})

/** Signed as a Standard Webhook. */
export const noticesRequest = z.object({
  notices: z.array(notice).check(z.minLength(1), z.maxLength(100)),
})

/** One result for each notice, in the order of the request. `duplicate`: it was told before. */
export const noticesResponse = z.object({
  results: z.array(z.object({ id, status: z.enum(['recorded', 'duplicate']) })),
})

export type Notice = z.infer<typeof notice>
export type NoticesRequest = z.input<typeof noticesRequest>
export type NoticesResponse = z.infer<typeof noticesResponse>
