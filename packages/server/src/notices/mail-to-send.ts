import { MailError, type OutgoingAttachment } from '@presszero/mail'
import { emailAddress, localeTag, personName, slug } from '@presszero/wire'
import { z } from 'zod'

const attachment = z.strictObject({
  filename: z.string(),
  contentType: z.string().optional(),
  content: z.union([z.string(), z.instanceof(Uint8Array)]),
  contentId: z.string().optional(),
})

const mailToSend = z.strictObject({
  to: z
    .union([z.strictObject({ name: z.optional(personName), address: emailAddress }), emailAddress])
    .optional(),
  subject: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  text: z.string().max(500_000).optional(),
  html: z.string().max(2_000_000).optional(),
  about: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)).optional(),
  from: z.optional(personName),
  locale: z.optional(localeTag),
  topic: z.optional(slug),
  attachments: z.array(attachment).max(20).default([]),
  once: z.string().min(1).max(200).optional(),
})

/** A mail of the company's own application. */
export interface MailToSend {
  /** Who gets it; a mail to several is sent to each by itself, so that each can answer. May be left out for a case that has an address. */
  readonly to?: string | { readonly name?: string; readonly address: string }
  readonly subject: string
  /** Without it: what the HTML says. */
  readonly text?: string
  readonly html?: string
  /** The id or reference of a case that it belongs to, or what it is about in your own words, such as "order A-1234". */
  readonly about?: string
  /** The name it is sent in; the company's where not given. The address is always one that can be answered. */
  readonly from?: string
  /** Of the mail, and of what is sent when it is answered; the server's where not given. */
  readonly locale?: string
  /** The topic of the case that an answer opens. */
  readonly topic?: string
  readonly attachments?: readonly OutgoingAttachment[]
  /** Idempotency key: the same key sends one mail, and answers alike. */
  readonly once?: string
}

/** The same, checked. */
export interface CheckedMail extends Omit<z.output<typeof mailToSend>, 'to'> {
  readonly to: { readonly name?: string | undefined; readonly address: string } | undefined
}

/**
 * Why a mail was not taken. `invalid`: `problems` names each field and what to write. `unknown-case`: `about` is of the form
 * of a case's id or reference, and there is no such case. `too-many`: the address has got as many today as it may get.
 * `key-reused`: `once` was used for another mail. `no-mail`: this server has no option `mail`.
 */
export type MailRefusal = 'invalid' | 'unknown-case' | 'too-many' | 'key-reused' | 'no-mail'

/** A mail was not taken, and nothing was sent: told at once, never dropped later. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
  readonly code: MailRefusal
  readonly problems: readonly { field: string; remedy: string }[]

  constructor(code: MailRefusal, problems: readonly { field: string; remedy: string }[]) {
    super(
      `The mail was not taken:\n${problems.map(({ field, remedy }) => `  ${field}: ${remedy}`).join('\n')}`,
    )
    this.code = code
    this.problems = problems
  }
}

/** @throws MailRefused `invalid` */
export function checkMail(given: MailToSend, topics: readonly { id: string }[]): CheckedMail {
  if (Array.isArray(given.to)) throw invalid('to', 'write one address, and send to each by itself')
  const parsed = mailToSend.safeParse(given)
  if (!parsed.success) throw new MailRefused('invalid', parsed.error.issues.map(problemOf))
  const { to, text, html, topic } = parsed.data
  if (text === undefined && html === undefined) throw invalid('text', 'write text, html or both')
  if (topic !== undefined && !topics.some(({ id }) => id === topic))
    throw invalid('topic', `is "${topic}", which is not in company.topics; add it there`)
  return { ...parsed.data, to: typeof to === 'string' ? { address: to } : to }
}

/** What the mail engine refuses is the caller's to mend. */
export function asRefusal(error: unknown): unknown {
  return error instanceof MailError ? invalid(error.field, error.message) : error
}

export function invalid(field: string, remedy: string): MailRefused {
  return new MailRefused('invalid', [{ field, remedy }])
}

function problemOf(issue: z.core.$ZodIssue): { field: string; remedy: string } {
  const field = issue.path.map(String).join('.') || 'mail'
  if (issue.code === 'unrecognized_keys')
    return {
      field: issue.keys.join(', '),
      remedy: 'is not a field of a mail; remove it or correct its spelling',
    }
  if (field === 'to')
    return { field, remedy: 'write an address such as "ann@example.com", or { name, address }' }
  return { field, remedy: issue.message }
}
