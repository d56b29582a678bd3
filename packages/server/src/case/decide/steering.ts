import type { CaseCommand } from '../commands.js'
import { type CaseMail, type CaseState, lastHumanMessage } from '../state.js'
import { reply } from './conversation.js'
import { type Decision, type Draft, nothing } from './draft.js'
import { brought, oweMail } from './mailing.js'
import { finish } from './resolution.js'
import { handOver } from './transfer.js'

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** What was held back is mailed to the human this often in a day about one case: beyond it, the desk shows it. */
const MOST_RETURNED_A_DAY = 5
const DAY_MS = 86_400_000
const REASON_CHARACTERS = 200

/**
 * A human answers by mail, and may note, hand over and resolve in the same mail: all of it happens, or none. Whoever
 * answers by mail cannot be told that somebody else has the case, so that stands in the way only of ending or moving what
 * a colleague talks about live at this moment.
 */
export function answerByMail(draft: Draft, command: Of<'answer-by-mail'>): Decision {
  const { humanId, messageId, mail, text, note, transfer, resolve } = command
  if (isTaken(draft, messageId)) return nothing
  const ends = transfer !== undefined || resolve !== undefined
  if (ends && draft.state.live && draft.state.humanId !== humanId) {
    return holdBack(draft, { ...command, type: 'hold-back', text: allOf(command), why: 'case-taken' })
  }
  if (text !== '' && note) {
    draft.note({ type: 'note-added', noteId: messageId, humanId, channel: 'email', ...brought(text, mail) })
  }
  if (text !== '' && !note) reply(draft, { type: 'reply', humanId, messageId, text, mail })
  if (transfer !== undefined) handOver(draft, { humanId, ...transfer })
  if (resolve !== undefined && draft.state.status !== 'resolved')
    finish(draft, humanId, resolve.reason || lastWords(draft.state))
  return draft.decision()
}

/** What a human wrote is kept from the customer: it is shown at the desk and goes back to the human, who can mend it. */
export function holdBack(draft: Draft, command: Of<'hold-back'>): Decision {
  const { humanId, messageId, mail, text, why, queue } = command
  if (isTaken(draft, messageId)) return nothing
  const { content, ...carried } = brought(text, mail)
  draft.note({
    ...{ type: 'note-added', noteId: messageId, humanId, channel: 'email', heldBack: why, ...carried },
    content: { ...content, ...(queue === undefined ? {} : { queue }) },
  })
  const returned = draft.state.mails.filter(one => isReturned(one, draft.context.now - DAY_MS))
  if (draft.context.mail && returned.length < MOST_RETURNED_A_DAY) oweMail(draft, 'held-back', [messageId])
  return draft.decision()
}

/** The reason, where none is given: how the answer begins that the customer got. */
function lastWords(state: CaseState): string {
  const [line = ''] = lastHumanMessage(state)?.text.trim().split('\n') ?? []
  return line.length > REASON_CHARACTERS ? `${line.slice(0, REASON_CHARACTERS)}…` : line
}

function isReturned({ purpose, dueAt }: CaseMail, since: number): boolean {
  return purpose === 'held-back' && dueAt >= since
}

function isTaken({ state }: Draft, id: string): boolean {
  return [...state.messages, ...state.notes].some(one => one.id === id)
}

/** As it was written, commands included. */
function allOf({ text, note, transfer, resolve }: Of<'answer-by-mail'>): string {
  const lines = [
    ...(note ? ['#note'] : []),
    ...(transfer ? [`#transfer ${[transfer.queue, transfer.reason ?? ''].join(' ')}`.trim()] : []),
    ...(resolve ? [`#resolve ${resolve.reason}`.trim()] : []),
    text,
  ]
  return lines.join('\n').trim()
}
