import * as z from 'zod/mini'
import { announcement } from './announcement.js'
import { person } from './contact.js'
import { emailAddress, id, instant, localeTag, slug } from './shared.js'

/** Where a case stands. Never closed by a timer: only a person resolves it, and the customer may always reopen it. */
export const caseStatus = z.enum(['open', 'waiting', 'with-human', 'awaiting-customer', 'resolved'])

export const authorKind = z.enum(['customer', 'human', 'assistant', 'system'])
export const channel = z.enum(['web', 'email', 'callback', 'phone'])

/** `PZ-7K3M-92QD`: Crockford base32 with a check symbol, to be read out over a phone. */
export const reference = z
  .string()
  .check(z.regex(/^[A-Z0-9]{2,6}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z*~$=U]{4}$/))

export const message = z.object({
  id,
  at: instant,
  author: z.object({ kind: authorKind, name: z.optional(z.string()) }),
  channel,
  text: z.string(),
  /** Quoted text and signature of a mail: hidden behind one click, never deleted. */
  quoted: z.optional(z.string()),
})

/**
 * What the customer was told. `answer`: a human joins the conversation by then; `reply`: a mail comes by then.
 * `revises` names the earlier pledge that this one pushed back.
 */
export const pledge = z.object({
  id,
  kind: z.enum(['answer', 'reply']),
  madeAt: instant,
  by: instant,
  confidence: z.number().check(z.gt(0), z.lt(1)),
  outcome: z.enum(['open', 'kept', 'broken', 'unresolved']),
  revises: z.optional(id),
})

/** The customer's mail address on a case and what became of what was written to it. */
export const caseEmail = z.object({
  address: emailAddress,
  /** The address that writes, and that can be answered. */
  writesFrom: emailAddress,
  delivery: z.enum(['none', 'queued', 'sent', 'bounced', 'failed']),
  /** Why it bounced or failed: a code such as `unknown-user`, in the mail engine's closed list. */
  reason: z.optional(z.string()),
})

/** The line as one waiting customer sees it. Latest only: it is state, not history. */
export const lineState = z.object({
  queue: slug,
  position: z.int().check(z.positive()),
  joinedAt: instant,
  /** True after 60 s of silence: passed over, the place is kept. */
  away: z.boolean(),
  announcement,
  /** When the line closes, where that is known: worth saying where the wait is not. */
  closesAt: z.optional(instant),
})

/** That the customer is out of the line unanswered: by their own act, or silent for ten minutes. */
export const leftLine = z.object({ why: z.enum(['left', 'abandoned']), at: instant })

/** A case as its customer may see it. `version` is that of its stream, from which live updates resume. */
export const caseView = z.object({
  id,
  reference,
  version: z.int().check(z.nonnegative()),
  status: caseStatus,
  topic: slug,
  locale: localeTag,
  openedAt: instant,
  human: z.nullable(person),
  email: z.nullable(caseEmail),
  messages: z.array(message),
  pledges: z.array(pledge),
  line: z.nullable(lineState),
  /** Until the customer joins again or a human takes the case up. */
  leftLine: z.optional(leftLine),
  resolution: z.optional(z.object({ at: instant, reason: z.string() })),
  simulated: z.optional(z.boolean()),
})

export type CaseStatus = z.infer<typeof caseStatus>
export type AuthorKind = z.infer<typeof authorKind>
export type Channel = z.infer<typeof channel>
export type Message = z.infer<typeof message>
export type Pledge = z.infer<typeof pledge>
export type CaseEmail = z.infer<typeof caseEmail>
export type LineState = z.infer<typeof lineState>
export type CaseView = z.infer<typeof caseView>
