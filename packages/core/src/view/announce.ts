import { phraseLine } from '@presszero/text'
import type { LineState } from '@presszero/wire'
import type { ContactState } from '../contact/types.js'
import { mailCaptureView } from './mail.js'
import { byWords } from './thread.js'
import type { To } from './words.js'
import { cutOffWords, isCutOff, troubleWords } from './words.js'

/**
 * What a screen reader is to be told when one state follows another (WCAG 4.1.3); `undefined` when nothing that
 * matters has changed. A new message is said once; the wait only when it changed materially.
 */
export function announce(before: ContactState, after: ContactState, to: To): string | undefined {
  const words = [
    ...newMessages(before, after, to),
    caseWords(before, after, to),
    lineWords(before.case?.line ?? null, after.case?.line ?? null, to),
    leftWords(before, after, to),
    failureWords(before, after, to),
    connectionWords(before, after, to),
    mailWords(before, after, to),
  ].filter(said => said !== undefined)
  return words.length > 0 ? words.join(' ') : undefined
}

/** What others wrote since; the history of a case that is shown for the first time is not read out. */
function newMessages(before: ContactState, after: ContactState, to: To): string[] {
  if (before.messages === after.messages || before.case?.id !== after.case?.id) return []
  const known = new Set(before.messages.map(({ id }) => id))
  return after.messages
    .filter(({ id, author }) => author.kind !== 'customer' && !known.has(id))
    .map(message => `${to.text.thread.newMessage(byWords(message, after, to))}: ${message.text}`)
}

function caseWords(before: ContactState, after: ContactState, to: To): string | undefined {
  const [was, is] = [before.case, after.case]
  if (!was || !is || was.id !== is.id || was.status === is.status) return undefined
  if (is.status === 'with-human' && is.human) return to.text.thread.joined(is.human.name)
  return is.status === 'resolved' && is.resolution ? to.text.thread.resolved(is.resolution.reason) : undefined
}

function lineWords(was: LineState | null, is: LineState | null, to: To): string | undefined {
  if (!is) return undefined
  const { long, away } = phraseLine(is, to)
  if (is.away && !was?.away) return away
  return !was || isMaterial(was, is) ? long : undefined
}

function leftWords(before: ContactState, after: ContactState, { text }: To): string | undefined {
  const left = after.case?.leftLine
  if (!left || before.case?.id !== after.case?.id || before.case?.leftLine) return undefined
  return text.line[left.why]
}

/** The first three places are each worth a word, farther back every fifth; and a wait that is half as long again. */
function isMaterial(was: LineState, is: LineState): boolean {
  if (step(was.position) !== step(is.position)) return true
  const [old, now] = [was.announcement, is.announcement]
  if (old.kind !== now.kind) return true
  if (old.kind !== 'range' || now.kind !== 'range') return false
  if (now.revised && !old.revised) return true
  return Math.abs(now.toMinutes - old.toMinutes) >= Math.max(2, old.toMinutes / 2)
}

function step(position: number): number {
  return position <= 3 ? position : 3 + Math.ceil((position - 3) / 5)
}

function failureWords(before: ContactState, after: ContactState, to: To): string | undefined {
  const failed = ({ messages }: ContactState) => messages.filter(({ state }) => state === 'failed').length
  if (failed(after) > failed(before)) return to.text.message.failed
  const { trouble } = after
  if (!trouble || trouble.code === before.trouble?.code || isCutOff(after)) return undefined
  return troubleWords(trouble, after, to)
}

function connectionWords(before: ContactState, after: ContactState, to: To): string | undefined {
  if (isCutOff(after)) return isCutOff(before) ? undefined : cutOffWords(after, to)
  return isCutOff(before) && after.connection === 'live' ? to.text.connection.live : undefined
}

function mailWords(before: ContactState, after: ContactState, to: To): string | undefined {
  if (before.email === after.email) return undefined
  const said = mailCaptureView(after, to).status
  return said === mailCaptureView(before, to).status ? undefined : said
}
