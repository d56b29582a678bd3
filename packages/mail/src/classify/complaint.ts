import type { ParsedMail } from '../read/parse.js'

/** Headers that only feedback loops write. */
const headers: readonly (readonly [name: string, value: RegExp])[] = [
  ['content-type', /report-type\s{0,3}=\s{0,3}"?feedback-report/i],
  ['x-hmxmroriginalrecipient', /@/],
  ['x-loop', /^scomp/i],
  ['x-spamcop-sourceip', /./],
]
const subjects =
  /^(?:fwd?: ?)?(?:complaint about message from \[?[\da-f.:]{7,}|\[spamcop \(|e-?mail feedback report for ip|abuse report (?:for|from|about|regarding) (?:ip )?\[?\d|spam (?:report|complaint) (?:for|about|from) (?:ip )?\[?\d)/i
const report =
  /\bthis is an? (?:e-?mail |spam |automated )?(?:abuse|feedback|spam|complaint) report (?:for|from|about|regarding|of) an? /i
const field = /^feedback-type:\s{0,3}(?:abuse|fraud|virus|other|not-spam|opt-out|miscategorized)\b/im

/** Whether a provider passes on that a recipient called our mail spam (RFC 5965, and forms that came before it). */
export function isComplaint(mail: ParsedMail, words: string): boolean {
  if (mail.attachments.some(({ mimeType }) => mimeType === 'message/feedback-report')) return true
  if (headers.some(([name, value]) => mail.headers.get(name)?.some(found => value.test(found)))) return true
  if (/@reports\.spamcop\.net$/i.test(mail.from?.address ?? '')) return true
  return subjects.test(mail.subject.slice(0, 200)) || field.test(words) || report.test(words.slice(0, 1000))
}
