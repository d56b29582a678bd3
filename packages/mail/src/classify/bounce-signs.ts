import { bounceFailures, bounceSubjects, daemonAddress, daemonName, likelyDaemon } from './bounce-wordings.js'

/** What of a mail tells a bounce that carries no delivery report. */
export interface BounceEvidence {
  readonly from: string
  /** The name beside the address in From; empty where there is none. */
  readonly fromName: string
  readonly subject: string
  readonly returnPath: string | undefined
  /** X-Failed-Recipients, which Exim and Google write. */
  readonly failed: string | undefined
  /** Its beginning; what returns the original mail below is not the server's. */
  readonly text: string
  /** Whether the mail carries a mail as a part. */
  readonly carriesMail: boolean
}

const subjects = new RegExp(bounceSubjects.join('|'), 'iu')
export const failures = new RegExp(bounceFailures.join('|'), 'iu')
export const replyCode = /(?<![\d.])([245]\d\d)(?:[ -]+#?(?:([245]\.\d{1,3}\.\d{1,3}))?|$)/
export const enhancedCode = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/
/** What people put before the subject of a mail that they answer or pass on. */
const isAnswer =
  /^\s{0,3}(?:re|aw|sv|vs|antw|fwd?|wg|tr|rv|i|enc|odp|ynt|r|res|rép|vb|pd|vl|továbbítás|转发|轉寄|回复|答复|転送|전달)\s?[:：]/i
/** A question, a greeting or an "I got" is a person's, who asks what a bounce means. */
const personal =
  /[\p{L})][?？](?:\s|$)|？|\b(?:i|we) (?:get|got|tried|keep|receive|received|cannot|can't|sent|wrote)\b|please help|\b(?:ich|wir) (?:bekomme|habe|erhalte|kann)|\b(?:je|j'ai|nous avons) (?:reçu|reçois|essayé)|\b(?:recibí|he recibido|ho ricevuto|recebi|ik krijg|jag får|jeg får|dostaję|dostałem)\b/iu

/** Whether a mail server or one of its users' programs wrote under this name. */
export function isDaemon({ from, fromName }: Pick<BounceEvidence, 'from' | 'fromName'>): boolean {
  return daemonAddress.test(from) || daemonName.test(fromName)
}

/** Whether a mail without a delivery report is a bounce, or the warning of a delay. */
export function looksLikeBounce(evidence: BounceEvidence): boolean {
  const { from, subject, returnPath, failed, text, carriesMail } = evidence
  if (failed !== undefined) return true
  const byDaemon = isDaemon(evidence)
  if (isAnswer.test(subject) && returnPath !== '' && !byDaemon) return false
  const bySubject = subjects.test(subject)
  if (byDaemon && bySubject) return true
  const isCoded = replyCode.test(text)
  if (!failures.test(text) && !(isCoded && enhancedCode.test(text))) return false
  if (byDaemon) return true
  const nowhere = returnPath === '' || /^<?mailer-daemon/i.test(returnPath ?? '-')
  if (nowhere) return bySubject || carriesMail || isCoded
  if (likelyDaemon.test(from)) return bySubject || (isCoded && enhancedCode.test(text))
  return bySubject && (carriesMail || (isCoded && !personal.test(text.slice(0, 1500))))
}
