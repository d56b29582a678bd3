import type { MailLimits } from '../read/mail.js'
import { type ParsedMail, parseMail } from '../read/parse.js'
import { htmlToText } from '../reply/html/to-lines.js'
import { isAutomatic, isList } from './automatic.js'
import { type ReportedRecipient, readDeliveryStatus } from './delivery-status.js'
import { isHard, reasonOf } from './reasons.js'
import { type BounceEvidence, readTextBounce, serverWords } from './text-bounce.js'
import type { BouncedRecipient, Classification } from './types.js'

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
  const reported = parsed.attachments
    .filter(({ mimeType }) => /^message\/(?:global-)?delivery-status$/.test(mimeType))
    .flatMap(({ content }) => readDeliveryStatus(Buffer.from(content).toString('utf8')))
  if (reported.length > 0) return fromReport(reported, evidenceOf(parsed).text)
  if (isComplaint(parsed)) return { kind: 'complaint' }
  const recipients = readTextBounce(evidenceOf(parsed))
  if (recipients) return { kind: 'bounce', bounce: { recipients } }
  if (isAutomatic(parsed)) return { kind: 'auto-reply' }
  return { kind: isList(parsed) ? 'list' : 'human' }
}

function fromReport(reported: readonly ReportedRecipient[], text: string): Classification {
  const failed = reported.filter(({ action }) => !delivered.has(action))
  if (failed.length === 0) return { kind: 'delivered' }
  return { kind: 'bounce', bounce: { recipients: failed.map(recipient => explained(recipient, text)) } }
}

/** Some reports leave the reason to the text beside them. */
function explained({ action: _, ...recipient }: ReportedRecipient, text: string): BouncedRecipient {
  if (recipient.reason !== 'undefined') return recipient
  const reason = reasonOf(recipient.status, serverWords(text))
  return { ...recipient, reason, hard: isHard(recipient.status, reason) }
}

function isComplaint({ attachments, headers }: ParsedMail): boolean {
  if (attachments.some(({ mimeType }) => mimeType === 'message/feedback-report')) return true
  return (
    headers.get('content-type')?.some(value => /report-type\s{0,3}=\s{0,3}"?feedback-report/i.test(value)) ??
    false
  )
}

function evidenceOf({ from, subject, text, html, headers, attachments }: ParsedMail): BounceEvidence {
  return {
    from: `${from?.address ?? ''} ${from?.name ?? ''}`.trim(),
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
