import type { MailLimits } from '../read/mail.js'
import { type ParsedMail, parseMail } from '../read/parse.js'
import { htmlToText } from '../reply/html/to-lines.js'
import { isAutomatic, isList } from './automatic.js'
import { isChallenge } from './challenge.js'
import { type ReportedRecipient, readDeliveryStatus } from './delivery-status.js'
import { readNotification } from './notification.js'
import { findOriginal } from './original.js'
import { type BounceEvidence, explained, readTextBounce } from './text-bounce.js'
import type { Classification } from './types.js'

/** Characters of a mail's text that are looked at. */
const longestText = 20_000
const delivered = new Set(['delivered', 'deliverable', 'relayed', 'expanded'])

/**
 * What a mail is. Tested in this order, because many bounces also call themselves automatic: delivery report, abuse
 * report, automatic answer, list, human.
 *
 * @throws MailError as `readMail`
 */
export async function classifyMail(
  raw: Uint8Array,
  limits: Partial<MailLimits> = {},
): Promise<Classification> {
  return classify(parseMail(raw, limits))
}

export function classify(parsed: ParsedMail): Classification {
  const found = kindOf(parsed)
  if (found.kind !== 'bounce' && found.kind !== 'complaint') return found
  const original = findOriginal(parsed.attachments, parsed.text ?? '')
  return original ? { ...found, original } : found
}

function kindOf(parsed: ParsedMail): Classification {
  const evidence = evidenceOf(parsed)
  const notification = readNotification(parsed.text ?? '')
  if (notification) return notification
  const reported = parsed.attachments
    .filter(({ mimeType }) => /^message\/(?:global-)?delivery-status$/.test(mimeType))
    .flatMap(({ content }) => readDeliveryStatus(Buffer.from(content).toString('utf8')))
  if (isChallenge(evidence.text)) return { kind: 'auto-reply' }
  if (reported.length > 0) return fromReport(reported, evidence.text)
  if (isComplaint(parsed)) return { kind: 'complaint' }
  const recipients = readTextBounce(evidence)
  if (recipients) return { kind: 'bounce', bounce: { recipients } }
  if (isAutomatic(parsed)) return { kind: 'auto-reply' }
  return { kind: isList(parsed) ? 'list' : 'human' }
}

function fromReport(reported: readonly ReportedRecipient[], text: string): Classification {
  const failed = reported.filter(({ action }) => !delivered.has(action))
  if (failed.length === 0) return { kind: 'delivered' }
  return { kind: 'bounce', bounce: { recipients: failed.map(recipient => explained(recipient, text)) } }
}

function isComplaint({ attachments, headers }: ParsedMail): boolean {
  if (attachments.some(({ mimeType }) => mimeType === 'message/feedback-report')) return true
  return (
    headers.get('content-type')?.some(value => /report-type\s{0,3}=\s{0,3}"?feedback-report/i.test(value)) ??
    false
  )
}

function evidenceOf({ from, subject, text, html, headers, attachments }: ParsedMail): BounceEvidence {
  const written = headers.get('from')?.[0]?.slice(0, 500)
  return {
    from: from ? `${from.address} ${from.name ?? ''}`.trim() : (written ?? ''),
    subject: subject.slice(0, 300),
    returnPath: headers
      .get('return-path')?.[0]
      ?.trim()
      .replace(/^<(.*)>$/, '$1'),
    failed: headers.get('x-failed-recipients')?.join(','),
    text: (text ?? htmlToText((html ?? '').slice(0, 200_000))).slice(0, longestText),
    carriesMail: attachments.some(
      ({ mimeType }) => mimeType.startsWith('message/') || mimeType === 'text/rfc822-headers',
    ),
  }
}
