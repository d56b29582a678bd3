import * as z from 'zod/mini'
import { id, instant } from './shared.js'

const bytes = z.int().check(z.nonnegative())

/** Why a mail that arrived stands in no conversation. `unreadable`: a case may show its source. */
export const asideReason = z.enum([
  'auto-reply',
  'list',
  'complaint',
  'unknown-bounce',
  'unreadable',
  'loop',
  'refused-sender',
  'quarantined',
])

/** A mail that was set aside: kept whole, shown to those who answer, acted upon by nobody. */
export const inboxMail = z.object({
  id,
  at: instant,
  size: bytes,
  why: asideReason,
  /** As the mail says, which proves nothing. */
  from: z.optional(z.string()),
  subject: z.optional(z.string()),
  /** The case that it is about, where one is known. */
  case: z.optional(id),
})

/** Newest first. `before` asks for older ones: `GET …/inbox?before=…`; null: there are none. */
export const deskInbox = z.object({ mails: z.array(inboxMail), before: z.nullable(z.int()) })

export const deskAttachment = z.object({
  index: z.int().check(z.nonnegative()),
  /** Without folders or tricks of writing. */
  name: z.string(),
  /** What its bytes say it is, whatever it is called. */
  type: z.string(),
  size: bytes,
  /** A picture that may be shown. All else is a download. */
  safe: z.boolean(),
})

/** A mail of a case as it came, fit to be shown. */
export const deskMail = z.object({
  id,
  at: instant,
  size: bytes,
  /** From, To, Cc, Reply-To, Date and Subject, as far as the mail has them. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  text: z.optional(z.string()),
  /** Built anew from an allow-list: nothing in it runs, loads or submits. Its own pictures are `data:` addresses. */
  html: z.optional(z.string()),
  /** Pictures of other servers that were left out. */
  blockedImages: z.int().check(z.nonnegative()),
  attachments: z.array(deskAttachment),
})

export type AsideReason = z.infer<typeof asideReason>
export type InboxMail = z.infer<typeof inboxMail>
export type DeskInbox = z.infer<typeof deskInbox>
export type DeskAttachment = z.infer<typeof deskAttachment>
export type DeskMail = z.infer<typeof deskMail>
