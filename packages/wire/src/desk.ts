import * as z from 'zod/mini'
import { announcement } from './announcement.js'
import { authorKind, caseEmail, caseStatus, caseView, channel, message, pledge } from './case.js'
import { otherUpdates } from './live.js'
import { emailAddress, id, instant, messageText, slug } from './shared.js'

export const signInRequest = z.object({ email: emailAddress })
/** The secret of a one-time mail link. It travels in the link's fragment, then in this body. */
export const openSessionRequest = z.object({ secret: z.string().check(z.minLength(20), z.maxLength(200)) })

/** Somebody who answers, as the desk knows them. */
export const deskHuman = z.object({
  id: slug,
  name: z.string(),
  role: z.optional(z.string()),
  email: emailAddress,
  presence: z.enum(['on', 'off']),
  queues: z.array(slug),
})
export const openSessionResponse = z.object({ token: z.string(), human: deskHuman })
export const presenceRequest = z.object({ presence: z.enum(['on', 'off']) })

/**
 * Who wrote a mail, as far as it can be proved. `quarantined`: the owner of the address says that such mail is not theirs;
 * shown at the desk, and acted upon by nobody.
 */
export const senderState = z.enum(['verified', 'unverified', 'quarantined'])

/** A case as one row of the desk. */
export const deskItem = z.object({
  id,
  reference: z.string(),
  version: z.int(),
  status: caseStatus,
  topic: slug,
  queue: slug,
  channel,
  customer: z.object({ name: z.optional(z.string()), email: z.optional(emailAddress) }),
  openedAt: instant,
  lastMessage: z.nullable(
    z.object({
      at: instant,
      author: authorKind,
      excerpt: z.string(),
      /** Of a mail: of one that is quarantined, the words are not shown before somebody chooses to read them. */
      sender: z.optional(senderState),
    }),
  ),
  /** In the line: since when, in which place, and whether the customer went silent. */
  waiting: z.nullable(z.object({ since: instant, position: z.int(), away: z.boolean() })),
  human: z.nullable(z.object({ id: slug, name: z.string() })),
  pledge: z.nullable(pledge),
  simulated: z.optional(z.boolean()),
})

/** The whole desk at a glance. Latest only. */
export const deskBoard = z.object({
  me: deskHuman,
  humansOn: z.array(z.object({ id: slug, name: z.string(), simulated: z.optional(z.boolean()) })),
  queues: z.array(
    z.object({
      id: slug,
      /** Everybody in the line, those included who are simulated. */
      waiting: z.int(),
      /** How many of them are simulated: they have no case, so that no row of `line` stands for them. */
      simulated: z.optional(z.int()),
      open: z.boolean(),
      /** Its people are answered by another system, such as a phone queue: no case can go there. */
      elsewhere: z.optional(z.boolean()),
      announcement,
    }),
  ),
  /** People waiting live, in the order in which they are to be taken. */
  line: z.array(deskItem),
  /** Mine, and unanswered mail that nobody has. */
  mine: z.array(deskItem),
  unclaimed: z.array(deskItem),
  recent: z.array(deskItem),
})

/** What only those who answer see: it is never in the customer's view, stream or mail. */
const internal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note') }),
  /** Handed to another queue; the message's text is the reason, or empty. */
  z.object({ kind: z.literal('transfer'), from: slug, to: slug }),
  /** A human's mail that the customer was not sent. `queue`: the one it names, which there is not. */
  z.object({
    kind: z.literal('held-back'),
    why: z.enum(['unknown-queue', 'case-taken']),
    queue: z.optional(z.string()),
  }),
])

/** A message with what only the desk may see. */
export const deskMessage = z.object({
  ...message.shape,
  /** Of a mail. */
  sender: z.optional(senderState),
  /** Of a mail: the address that it says it comes from. It may be another than the one that the case knows. */
  from: z.optional(z.string()),
  /** The mail that brought it. */
  mail: z.optional(id),
  /** Of a mail: how many files came with it, its own pictures left out. */
  attachments: z.optional(z.int()),
  internal: z.optional(internal),
})

/** One change of a case, as the desk sees it. A message that is a `transfer` also says in which queue the case is now. */
export const deskUpdate = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), version: z.int().check(z.nonnegative()), message: deskMessage }),
  ...otherUpdates,
])

/** A case with what only the desk may see. */
export const deskCase = z.object({
  ...caseView.shape,
  messages: z.array(deskMessage),
  queue: slug,
  channel,
  customer: z.object({
    name: z.optional(z.string()),
    email: z.optional(caseEmail),
    /** Who wrote the last mail: shown, never trusted without authentication. */
    sender: z.optional(senderState),
    /** Heard on the page within the last 60 s: an answer is read there, and is not mailed. */
    onPage: z.boolean(),
  }),
  page: z.optional(z.string()),
  /**
   * The mail of the company's own application that opened the case when the customer answered it: an order confirmation,
   * say. `about`: what it was about, in the application's words.
   */
  answers: z.optional(
    z.object({ subject: z.string(), text: z.string(), at: instant, about: z.optional(z.string()) }),
  ),
  claimedBy: z.nullable(slug),
})

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

export const deskReplyRequest = z.object({ id, text: messageText })
export const deskNoteRequest = z.object({ id, text: messageText })
export const resolveRequest = z.object({ reason })
export const transferRequest = z.object({ queue: slug, reason: z.optional(reason) })
export const deskSignalRequest = z.object({ kind: z.enum(['here', 'typing', 'idle']), case: z.optional(id) })

/**
 * What the live stream of the desk carries, by SSE event name.
 * `customer`: came to the page, or was not heard there for 60 s. Each change is told once, to those who listen then.
 */
export const deskStreamEvents = {
  board: deskBoard,
  update: z.object({ case: id, update: deskUpdate }),
  typing: z.object({ case: id, typing: z.boolean() }),
  customer: z.object({ case: id, onPage: z.boolean() }),
} as const

export type SignInRequest = z.infer<typeof signInRequest>
export type OpenSessionRequest = z.infer<typeof openSessionRequest>
export type OpenSessionResponse = z.infer<typeof openSessionResponse>
export type PresenceRequest = z.infer<typeof presenceRequest>
export type DeskHuman = z.infer<typeof deskHuman>
export type DeskItem = z.infer<typeof deskItem>
export type DeskBoard = z.infer<typeof deskBoard>
export type SenderState = z.infer<typeof senderState>
export type DeskMessage = z.infer<typeof deskMessage>
export type DeskUpdate = z.infer<typeof deskUpdate>
export type DeskCase = z.infer<typeof deskCase>
export type DeskReplyRequest = z.infer<typeof deskReplyRequest>
export type DeskNoteRequest = z.infer<typeof deskNoteRequest>
export type TransferRequest = z.infer<typeof transferRequest>
export type ResolveRequest = z.infer<typeof resolveRequest>
export type DeskSignalRequest = z.infer<typeof deskSignalRequest>
export type DeskStreamEvent = {
  [Name in keyof typeof deskStreamEvents]: { event: Name; data: z.infer<(typeof deskStreamEvents)[Name]> }
}[keyof typeof deskStreamEvents]
