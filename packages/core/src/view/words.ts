import { type Audience, phraseProblem, type VisitorText } from '@presszero/text'
import type { ContactState } from '../contact/types.js'
import type { Trouble } from '../net/errors.js'
import type { ButtonView } from './types.js'

/** For whom the views are put into words. */
export type To = Audience<VisitorText>

export function button(label: string, enabled = true): ButtonView {
  return { label, enabled }
}

/** What went wrong and what to do, in a sentence. */
export function troubleWords(trouble: Trouble, state: Pick<ContactState, 'online'>, to: To): string {
  const { code, retryAfter } = trouble
  if (code === 'offline' || code === 'timeout') return cutOffWords(state, to)
  return phraseProblem({ code: code === 'unreadable' ? 'unavailable' : code, retryAfter }, to)
}

/** Whether the server is out of reach, and nothing else is wrong. It is said at one place only. */
export function isCutOff({ connection, trouble }: ContactState): boolean {
  return (
    connection !== 'live' &&
    (trouble ? trouble.code === 'offline' || trouble.code === 'timeout' : connection === 'offline')
  )
}

/** Why nothing goes out, and what becomes of what is written. */
export function cutOffWords({ online }: Pick<ContactState, 'online'>, { text: { connection } }: To): string {
  return online ? connection.unreachable : connection.offline
}

/** Whether the person has begun anything: a case, or the asking for one. */
export function hasBegun({ case: view, asked, messages }: ContactState): boolean {
  return view !== null || asked !== null || messages.length > 0
}

/** Whether a human is with the person, or the place in the line for one is theirs or on its way. */
export function hasHuman({ case: view, asked }: ContactState): boolean {
  if (asked?.wants === 'human' && asked.state !== 'failed') return true
  return view !== null && (view.line !== null || view.status === 'with-human' || view.status === 'waiting')
}

/** Whether messages can be left to be answered by mail. Not known yet counts as yes: a refusal is shown. */
export function takesMail({ mode, contact, now }: ContactState): boolean {
  // What is known before the server has answered comes from the page, which does not say it.
  return mode === 'server' && (now === null || contact === null || contact.writesFrom !== undefined)
}
