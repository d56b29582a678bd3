import type { CaseCommand, Context } from '../commands.js'
import type { CaseState } from '../state.js'
import { addMessage, addNote, giveAddress, reply } from './conversation.js'
import { type Decision, type Draft, draftOn, refuse } from './draft.js'
import { claim, joinLine, leaveLine, release } from './line.js'
import { customerAway, forward, mailBounce, mailOutcome, receiveMail } from './mail.js'
import { sendNotice } from './notices.js'
import { openCase } from './opening.js'
import { pledgeDue } from './pledges.js'
import { resolve } from './resolution.js'
import { answerByMail, holdBack } from './steering.js'
import { transfer } from './transfer.js'

export type { Decision } from './draft.js'

/**
 * What a command makes of a case: events for the case and for its line, to be appended together, or the problem that
 * stands in its way. Pure: time, ids and what may be promised come from `context`.
 */
export function decide(state: CaseState | undefined, command: CaseCommand, context: Context): Decision {
  if (command.type === 'open-case') {
    return state === undefined
      ? openCase(command, context)
      : refuse('key-reused', 'This case is open already.')
  }
  if (state === undefined) return refuse('case-not-found', 'There is no case with this id.')
  return decideOn(draftOn(state, context), command)
}

function decideOn(draft: Draft, command: Exclude<CaseCommand, { type: 'open-case' }>): Decision {
  switch (command.type) {
    case 'add-message':
      return addMessage(draft, command)
    case 'receive-mail':
      return receiveMail(draft, command)
    case 'give-address':
      return giveAddress(draft, command)
    case 'join-line':
      return joinLine(draft, command)
    case 'leave-line':
      return leaveLine(draft, command)
    case 'customer-away':
      return customerAway(draft, command)
    case 'claim':
      return claim(draft, command)
    case 'release':
      return release(draft, command)
    case 'reply':
      return reply(draft, command)
    case 'answer-by-mail':
      return answerByMail(draft, command)
    case 'hold-back':
      return holdBack(draft, command)
    case 'add-note':
      return addNote(draft, command)
    case 'transfer':
      return transfer(draft, command)
    case 'resolve':
      return resolve(draft, command)
    case 'forward':
      return forward(draft, command)
    case 'send-notice':
      return sendNotice(draft, command)
    case 'mail-outcome':
      return mailOutcome(draft, command)
    case 'mail-bounce':
      return mailBounce(draft, command)
    case 'pledge-due':
      return pledgeDue(draft, command)
  }
}
