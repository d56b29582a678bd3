import type { MailLimits } from '../read/mail.js'
import { type ParsedMail, parseMail } from '../read/parse.js'
import { htmlToText } from '../reply/html/to-lines.js'
import { isAutomatic, isList } from './automatic.js'
import type { BounceEvidence } from './bounce-signs.js'
import { isChallenge } from './challenge.js'
import { isComplaint } from './complaint.js'
import { type ReportedRecipient, readDeliveryStatus } from './delivery-status.js'
import { readNotification } from './notification.js'
import { findOriginal } from './original.js'
import { explained, readTextBounce } from './text-bounce.js'
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
  const reported = reportedBy(parsed)
  if (isChallenge(evidence.text)) return { kind: 'auto-reply' }
  if (reported.length > 0) return fromReport(reported, evidence.text)
  if (isComplaint(parsed, evidence.text)) return { kind: 'complaint' }
  const recipients = readTextBounce(evidence)
  if (recipients) return withReportWithin({ kind: 'bounce', bounce: { recipients } }, parsed)
  if (isAutomatic(parsed, evidence.text)) return { kind: 'auto-reply' }
  return { kind: isList(parsed) ? 'list' : 'human' }
}

/** Gateways put the report that they pass on into a bounce that says nothing. */
function withReportWithin(found: Classification, { attachments }: ParsedMail): Classification {
  if (found.bounce?.recipients.some(({ reason }) => reason !== 'undefined')) return found
  const inner = attachments.find(({ mimeType }) => mimeType === 'message/rfc822')
  const passedOn = inner && readable(inner.content)
  const reported = passedOn ? reportedBy(passedOn) : []
  return reported.length > 0 ? fromReport(reported, passedOn?.text ?? '') : found
}

/** A mail within a mail, where it keeps to the limits. */
function readable(raw: Uint8Array): ParsedMail | undefined {
  try {
    return parseMail(raw)
  } catch {
    return undefined
  }
}

function reportedBy({ attachments }: ParsedMail): ReportedRecipient[] {
  return attachments
    .filter(({ mimeType }) => /^message\/(?:global-)?delivery-status$/.test(mimeType))
    .flatMap(({ content }) => readDeliveryStatus(Buffer.from(content).toString('utf8')))
}

function fromReport(reported: readonly ReportedRecipient[], text: string): Classification {
  const failed = reported.filter(({ action }) => !delivered.has(action))
  if (failed.length === 0) return { kind: 'delivered' }
  return { kind: 'bounce', bounce: { recipients: failed.map(recipient => explained(recipient, text)) } }
}

function evidenceOf({ from, subject, text, html, headers, attachments }: ParsedMail): BounceEvidence {
  const written = headers.get('from')?.[0]?.slice(0, 500)
  return {
    from: from?.address ?? written ?? '',
    fromName: (from?.name ?? '').trim().slice(0, 200),
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
