import {
  type BounceEvidence,
  enhancedCode,
  failures,
  isDaemon,
  looksLikeBounce,
  replyCode,
} from './bounce-signs.js'
import { type ReportedRecipient, readDeliveryStatus } from './delivery-status.js'
import { isHard, reasonOf } from './reasons.js'
import type { BouncedRecipient } from './types.js'

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
  return enhancedCode.exec(said)?.[1] ?? (temporary ? '4.0.0' : '')
}

/** Some reports leave the reason to the text beside them, which may also show at what stage a server refused. */
export function explained({ action, ...recipient }: ReportedRecipient, text: string): BouncedRecipient {
  if (recipient.reason !== 'undefined' && recipient.reason !== 'unknown-user') return recipient
  if (recipient.reason === 'unknown-user' && /^5\.1\.[136]$/.test(recipient.status)) return recipient
  const words = serverWords(text)
  const paragraphs = paragraphsOf(words)
  const own =
    paragraphs.length > 1 ? paragraphs.find(one => one.address === recipient.address)?.words : undefined
  const said = `${recipient.diagnostic} ${own ?? words}`
  const reason = reasonOf(recipient.status, said, refusesData(text))
  if (recipient.reason === 'unknown-user' && reason !== 'policy') return recipient
  if (reason === 'undefined' && action === 'delayed') return { ...recipient, reason: 'expired', hard: false }
  const status = /^[45]\.0\.0$/.test(recipient.status)
    ? statusOf(own ?? '') || recipient.status
    : recipient.status
  return { ...recipient, status, reason, hard: isHard(status, reason) }
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

interface Failed {
  readonly address: string
  readonly words: string
}

/** Each address that failed, with what is said of it: of those that a header lists, what the text says below each. */
function failedRecipients({ failed }: BounceEvidence, said: string): Failed[] {
  const found = paragraphsOf(said)
  if (!failed) return found
  const listed = failed.split(',').map(entry => entry.trim().toLowerCase())
  const words = new Map(found.map(({ address, words }) => [address, words]))
  return listed
    .filter(entry => entry !== '')
    .slice(0, mostRecipients)
    .map(address => ({ address, words: words.get(address) ?? said }))
}

/** Each address that stands at the beginning of a line, with what is said from there to the next one. */
function paragraphsOf(said: string): Failed[] {
  const found: { address: string; words: string }[] = []
  for (const line of said.split('\n')) {
    const own = leading.exec(line.slice(0, 500))?.[1]?.toLowerCase()
    const last = found.at(-1)
    if (own && !isDaemonAddress(own) && own !== last?.address && found.length < mostRecipients) {
      found.push({ address: own, words: line })
    } else if (last) {
      last.words += `\n${line}`
    }
  }
  return found
}

function isDaemonAddress(from: string): boolean {
  return isDaemon({ from, fromName: '' })
}

function someAddress(said: string): string {
  const named = said.split('\n').flatMap(line => address.exec(line.slice(0, 500))?.[1] ?? [])
  return (named.find(found => !isDaemonAddress(found)) ?? '').toLowerCase()
}

function diagnosticOf(said: string): string {
  const lines = said.split('\n').map(line => line.trim())
  const start = lines.findIndex(
    line => replyCode.test(line.slice(0, 500)) || enhancedCode.test(line.slice(0, 500)),
  )
  const telling =
    start === -1
      ? lines.filter(line => failures.test(line.slice(0, 500))).slice(0, 2)
      : lines.slice(start, start + 4)
  return telling.join(' ').trim().slice(0, 1000)
}
