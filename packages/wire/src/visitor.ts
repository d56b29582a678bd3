import * as z from 'zod/mini'
import { caseEmail, caseView, lineState, message } from './case.js'
import { emailAddress, id, messageText, pageLocale, personName, slug } from './shared.js'

/**
 * Opens a case. `wants: 'human'` joins the line at once (where the queue is open), `wants: 'mail'` asks for an
 * answer by mail and needs `email` and `text`. Sent with an `Idempotency-Key`: the same key opens one case.
 */
export const openCaseRequest = z.object({
  wants: z.enum(['human', 'mail']),
  topic: z.optional(slug),
  text: z.optional(messageText),
  email: z.optional(emailAddress),
  name: z.optional(personName),
  locale: pageLocale,
  /** The page on which the customer asked, without its query. Left out where its address is too long to keep. */
  page: z.catch(z.optional(z.string().check(z.maxLength(2000))), undefined),
})

/** `token` is the capability of this case: 192 random-looking bits, sent only here and kept hashed. */
export const openCaseResponse = z.object({ case: caseView, token: z.string() })

/** `id` is the customer's own id for the message: a repeat with the same id is the same message. */
export const postMessageRequest = z.object({ id, text: messageText })
export const postMessageResponse = z.object({ message, version: z.int() })

export const joinLineResponse = z.object({ line: lineState })

export const giveEmailRequest = z.object({ email: emailAddress, name: z.optional(personName) })
export const giveEmailResponse = z.object({ email: caseEmail })

/** `here` holds the place in the line and is sent every 20 s; `typing` and `idle` tell the other side. */
export const signalRequest = z.object({ kind: z.enum(['here', 'typing', 'idle']) })

/** The fields of the form that works without JavaScript (`application/x-www-form-urlencoded`). */
export const contactForm = z.object({
  email: emailAddress,
  text: messageText,
  topic: z.optional(slug),
  name: z.optional(z.string().check(z.maxLength(100))),
  locale: pageLocale,
  /** Rendered into the form by whoever serves it; makes a double click one case. */
  key: z.optional(z.string().check(z.maxLength(100))),
  /** A field that people do not see and leave empty. */
  website: z.optional(z.string()),
})

export type OpenCaseRequest = z.input<typeof openCaseRequest>
export type OpenCaseResponse = z.infer<typeof openCaseResponse>
export type PostMessageRequest = z.infer<typeof postMessageRequest>
export type PostMessageResponse = z.infer<typeof postMessageResponse>
export type JoinLineResponse = z.infer<typeof joinLineResponse>
export type GiveEmailRequest = z.infer<typeof giveEmailRequest>
export type GiveEmailResponse = z.infer<typeof giveEmailResponse>
export type SignalRequest = z.infer<typeof signalRequest>
export type ContactForm = z.infer<typeof contactForm>
