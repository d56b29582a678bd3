import { asObject, type JsonObject, readJsonObject } from '../json.js'
import { isHard, reasonOf } from './reasons.js'
import type { BouncedRecipient, BounceReason, Classification } from './types.js'

/** Longest text that is read as a notification. */
const longest = 200_000
const mostRecipients = 1000

/** What Amazon SES means by the subtypes of its bounces. */
const subtypes: ReadonlyMap<string, BounceReason> = new Map([
  ['noemail', 'unknown-user'],
  ['suppressed', 'unknown-user'],
  ['onaccountsuppressionlist', 'unknown-user'],
  ['mailboxfull', 'mailbox-full'],
  ['messagetoolarge', 'too-big'],
  ['contentrejected', 'policy'],
  ['attachmentrejected', 'policy'],
])

/**
 * Reads a notification of Amazon SES that comes as a mail of JSON, bare or wrapped by SNS; undefined for any other text.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export function readNotification(text: string): Classification | undefined {
  const start = text.search(/\S/)
  if (text[start] !== '{' || text.length > longest) return undefined
  const outer = readJsonObject(firstObject(text.slice(start)))
  const message = outer && typeof outer.Message === 'string' ? readJsonObject(outer.Message) : outer
  const type = message?.notificationType ?? message?.eventType
  if (type === 'Complaint') return { kind: 'complaint' }
  if (type === 'Delivery') return { kind: 'delivered' }
  if (type !== 'Bounce') return undefined
  const bounce = asObject(message?.bounce) ?? {}
  const recipients = Array.isArray(bounce.bouncedRecipients) ? bounce.bouncedRecipients : []
  return {
    kind: 'bounce',
    bounce: { recipients: recipients.slice(0, mostRecipients).map(one => refused(one, bounce)) },
  }
}

function refused(value: unknown, bounce: JsonObject): BouncedRecipient {
  const { emailAddress, status, diagnosticCode } = asObject(value) ?? {}
  const diagnostic = text(diagnosticCode).replace(/^smtp;\s*/i, '')
  const code = text(status) || (bounce.bounceType === 'Transient' ? '4.0.0' : '')
  const byWords = reasonOf(code, diagnostic)
  const reason =
    byWords === 'undefined' ? (subtypes.get(text(bounce.bounceSubType).toLowerCase()) ?? byWords) : byWords
  return {
    address: text(emailAddress).toLowerCase(),
    status: code,
    reason,
    hard: isHard(code, reason),
    diagnostic,
  }
}

/** SNS puts a footer about unsubscribing below, and some servers break long lines with a mark. */
function firstObject(json: string): string {
  const end = json.search(/\}\s*\n\s*\n?--/)
  return (end === -1 ? json : json.slice(0, end + 1)).replaceAll('!\n ', '')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 10_000) : ''
}
