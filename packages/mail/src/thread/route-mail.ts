import type { ReplyToken, TokenRefusal } from '../address/types.js'
import type { Mail } from '../read/mail.js'
import type { MailRoute, RouteOptions } from './types.js'

/** Ids asked of `lookup` for one mail, the nearest first. */
const mostLookups = 20

/**
 * Finds the case a mail belongs to: by the envelope's token, a token in To or Cc, our signed Message-ID in In-Reply-To or
 * References, and then by `lookup` of the ids named there. The subject is never asked.
 */
export async function routeMail(mail: Mail, options: RouteOptions): Promise<MailRoute> {
  const refused: TokenRefusal[] = []
  const envelope = firstToken(options.envelope?.to ?? [], options, refused)
  if (envelope) return { caseId: envelope.caseId, by: 'envelope', token: envelope }

  const recipients = [...mail.to, ...mail.cc].map(({ address }) => address)
  const recipient = firstToken(recipients, options, refused)
  if (recipient) return { caseId: recipient.caseId, by: 'recipient', token: recipient }

  const nearestFirst = [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])]
  for (const id of nearestFirst) {
    const result = options.messageIds.read(id)
    if (!('invalid' in result)) return { caseId: result.caseId, by: 'message-id' }
    note(result.invalid, refused)
  }
  for (const id of nearestFirst.slice(0, mostLookups)) {
    const caseId = await options.lookup?.(id)
    if (caseId !== undefined) return { caseId, by: 'references' }
  }
  return routeOriginal(mail, options, refused) ?? { none: true, refused }
}

/** A bounce or complaint that names our mail only inside belongs to its case. */
function routeOriginal(
  { original }: Mail,
  options: RouteOptions,
  refused: TokenRefusal[],
): MailRoute | undefined {
  if (!original) return undefined
  const token = firstToken(original.addresses, options, refused)
  if (token) return { caseId: token.caseId, by: 'original', token }
  const result = original.messageId ? options.messageIds.read(original.messageId) : undefined
  return result && !('invalid' in result) ? { caseId: result.caseId, by: 'original' } : undefined
}

function firstToken(
  recipients: readonly string[],
  { addresses }: RouteOptions,
  refused: TokenRefusal[],
): ReplyToken | undefined {
  for (const recipient of recipients) {
    const result = addresses.read(recipient)
    if (!('invalid' in result)) return result
    note(result.invalid, refused)
  }
  return undefined
}

function note(refusal: TokenRefusal, refused: TokenRefusal[]): void {
  if (refusal !== 'not-ours') refused.push(refusal)
}
