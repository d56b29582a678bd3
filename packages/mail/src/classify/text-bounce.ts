import { type ReportedRecipient, readDeliveryStatus } from './delivery-status.js'
import { isHard, reasonOf } from './reasons.js'
import type { BouncedRecipient } from './types.js'

/** What of a mail tells a bounce that carries no delivery report. */
export interface BounceEvidence {
  readonly from: string
  readonly subject: string
  readonly returnPath: string | undefined
  /** X-Failed-Recipients, which Exim and Google write. */
  readonly failed: string | undefined
  /** Its beginning; what returns the original mail below is not the server's. */
  readonly text: string
  /** Whether the mail carries a mail as a part. */
  readonly carriesMail: boolean
}

const daemon =
  /^(?:<>|mailer-?daemon|mail-?daemon|mdaemon|post_?master|mail delivery (?:sub)?system|mail-delivery|delivery|bounces?|mailer|mail-system|mmdf|daemon)(?:\b|$)|@mailer-daemon/i
const subjects =
  /undeliver|not deliver|delivery (?:status|failure|failed|notification|report|problem|error|has failed)|returned (?:mail|to sender)|failure (?:notice|delivery)|mail (?:delivery|system|failure)|could not be (?:delivered|sent)|unzustellbar|non[- ]?remis|échec de (?:la )?remise|onbestelbaar|niet bezorgd|toimitusilmoitus|perille toimitta|unable to deliver|message (?:status|delivery)|rejected mail|loop alert|mail loop|bounce notification|impossible de (?:remettre|distribuer)|no se (?:pudo|ha podido) entregar|correo (?:devuelto|no entregado)|mancata consegna|messaggio non (?:recapitato|consegnato)|n[ãa]o (?:foi )?entregue|falha na entrega|nie dostarczon|nedoručiteln|kézbesíthetetlen|ikke leveret|kan ikke leveres|kunde inte levereras|не доставлено|не может быть доставлено|недоставк|iletilemedi|teslim edilemedi|전송 실패|반송|mail error|nondeliverable|error sending|不达|退信|エラー|配信/i
const failures =
  /(?:could|can|was|were|has|have|is)(?: not|n't|not)(?: been| be)? (?:delivered|sent)|unable to (?:deliver|send|relay)|delivery (?:to the following|has failed|failed|failure|problems|attempt)|undeliver|permanent (?:fatal )?error|did not reach|failed (?:recipient|address|permanently)|user unknown|returned to (?:sender|you)|this is a permanent|following (?:recipient|address|destination)|problem (?:deliver|sending)|no such user|rejected your message|error (?:was encountered|occurred)|malformed|deferred|expired|delivering your mail|attempting to deliver|exceeds allowed|not accept(?:ed)? (?:your|the) (?:mail|message)|nicht zugestellt|n'a pas pu être|mailbox (?:is )?full|does not exist|over quota|account (?:is )?(?:disabled|inactive)|invalid (?:user|recipient|address)|transaction failed|exceeded the local limit|not a valid user|original mail as follows|invalid final delivery|n'a pu être|no se pudo entregar|non (?:è stato|recapitat)|não (?:foi|pôde)|niet (?:bezorgd|worden afgeleverd)|не может быть доставлено|nie (?:mogła|można|została)|sorry/i
const reply = /(?<![\d.])([245]\d\d)(?:[ -]+#?(?:([245]\.\d{1,3}\.\d{1,3}))?|$)/
const enhanced = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/
/** What people put before the subject of a mail that they answer or pass on. */
const isAnswer = /^\s{0,3}(?:re|aw|sv|vs|antw|fwd?|wg|tr|rv|i|enc|odp|ynt)\s?:/i
const mostRecipients = 100
const leading =
  /^\s{0,8}(?:>>> )?<?([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8})>?(?=[\s:,.[(]|$)/
const address = /<?([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8})>?/

/** The recipients of a bounce told by its wording alone, or undefined where the mail is none. */
export function readTextBounce(evidence: BounceEvidence): BouncedRecipient[] | undefined {
  if (!looksLikeBounce(evidence)) return undefined
  const reported = readDeliveryStatus(evidence.text).filter(
    ({ address, status }) => address !== '' && status !== '',
  )
  if (reported.length > 0) return reported.map(recipient => explained(recipient, evidence.text))
  const said = serverWords(evidence.text)
  const failed = failedRecipients(evidence, said)
  if (failed.length > 0) return failed.map(({ address, words }) => judged(address, words, said))
  return [judged(someAddress(said), said, said)]
}

function judged(address: string, words: string, all: string): BouncedRecipient {
  const own = statusOf(words)
  const status = own === '' ? statusOf(all) : own
  const telling = reasonOf(own, words)
  const reason = telling === 'undefined' ? reasonOf(status, all) : telling
  return {
    address,
    status,
    reason,
    hard: isHard(status, reason),
    diagnostic: diagnosticOf(words) || diagnosticOf(all),
  }
}

/** The enhanced status code, or 4.0.0 where only temporary codes are named. */
function statusOf(said: string): string {
  const temporary = /(?<!\d)4\d\d[ -]/.test(said) && !/(?<!\d)5\d\d[ -]/.test(said)
  return enhanced.exec(said)?.[1] ?? (temporary ? '4.0.0' : '')
}

function looksLikeBounce({ from, subject, returnPath, failed, text, carriesMail }: BounceEvidence): boolean {
  if (failed !== undefined) return true
  if (isAnswer.test(subject) && returnPath !== '' && !/daemon|postmaster/i.test(from)) return false
  const signs = [
    daemon.test(from),
    subjects.test(subject),
    returnPath === '' || /^<?mailer-daemon/i.test(returnPath ?? '-'),
  ]
  const fails = failures.test(text) || (reply.test(text) && enhanced.test(text))
  const count = signs.filter(Boolean).length
  if (signs[0] && signs[1]) return true
  return fails && (count >= 2 || (count === 1 && (carriesMail || (signs[0] ?? false) || reply.test(text))))
}

/** Some reports leave the reason to the text beside them, which may also show at what stage a server refused. */
export function explained({ action: _, ...recipient }: ReportedRecipient, text: string): BouncedRecipient {
  if (recipient.reason !== 'undefined' && recipient.reason !== 'unknown-user') return recipient
  if (recipient.reason === 'unknown-user' && /^5\.1\.[136]$/.test(recipient.status)) return recipient
  const said = `${recipient.diagnostic} ${serverWords(text)}`
  const reason = refusesData(text) ? 'policy' : reasonOf(recipient.status, said)
  if (recipient.reason === 'unknown-user' && reason !== 'policy') return recipient
  return { ...recipient, reason, hard: isHard(recipient.status, reason) }
}

/**
 * Whether sendmail's transcript shows that DATA was refused itself. Where it was sent ahead, in a pipeline, the recipient's
 * refusal comes first and DATA's own follows.
 */
function refusesData(text: string): boolean {
  const start = text.lastIndexOf('>>> DATA')
  if (start === -1) return false
  const answers = serverWords(text.slice(start)).match(/^<<< \d{3}(?!-)/gm) ?? []
  return answers.length === 1 && /^<<< 5/.test(answers[0] ?? '')
}

/** What the server says in a bounce's text: up to where the original mail is returned. */
function serverWords(text: string): string {
  const end = text.search(
    /\n[->\s]{0,8}(?:[-=_]{2,}.{0,20})?(?:this is a copy of|original message|returned message|message headers follow|headers? of the original|below (?:is|this line)|unsent message|the following is a copy|received: from|return-path:)/i,
  )
  return end > 0 ? text.slice(0, end) : text
}

/** Each address that stands at the beginning of a line, with what is said from there to the next one. */
function failedRecipients({ failed }: BounceEvidence, said: string): { address: string; words: string }[] {
  if (failed) {
    const listed = failed.split(',').map(entry => entry.trim().toLowerCase())
    return listed
      .filter(entry => entry !== '')
      .slice(0, mostRecipients)
      .map(entry => ({ address: entry, words: said }))
  }
  const found: { address: string; words: string }[] = []
  for (const line of said.split('\n')) {
    const own = leading.exec(line.slice(0, 500))?.[1]?.toLowerCase()
    const last = found.at(-1)
    if (own && !daemon.test(own) && own !== last?.address && found.length < mostRecipients) {
      found.push({ address: own, words: line })
    } else if (last) {
      last.words += `\n${line}`
    }
  }
  return found
}

function someAddress(said: string): string {
  const named = said.split('\n').flatMap(line => address.exec(line.slice(0, 500))?.[1] ?? [])
  return (named.find(found => !daemon.test(found)) ?? '').toLowerCase()
}

function diagnosticOf(said: string): string {
  const lines = said.split('\n').map(line => line.trim())
  const start = lines.findIndex(line => reply.test(line.slice(0, 500)) || enhanced.test(line.slice(0, 500)))
  const telling =
    start === -1
      ? lines.filter(line => failures.test(line.slice(0, 500))).slice(0, 2)
      : lines.slice(start, start + 4)
  return telling.join(' ').trim().slice(0, 1000)
}
