import type { CaseCommand } from '../commands.js'
import type { CaseState } from '../state.js'
import { type Decision, type Draft, nothing, refuse } from './draft.js'
import { take } from './line.js'
import {
  forwardIfAnsweredThere,
  mailMessage,
  mailToCustomer,
  mayMailAutomatically,
  oweMail,
} from './mailing.js'
import { fulfil, promiseReply } from './pledges.js'
import { reopen } from './resolution.js'

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** The customer writes on the page. The same message id twice is one message. */
export function addMessage(draft: Draft, { messageId, text }: Of<'add-message'>): Decision {
  if (isKnown(draft.state, messageId)) return nothing
  reopen(draft)
  draft.note({
    type: 'message-added',
    messageId,
    author: { kind: 'customer' },
    channel: 'web',
    content: { text },
  })
  forwardIfAnsweredThere(draft)
  return draft.decision()
}

/** The customer says where to write to: confirmed by a mail, and from there on the case can be answered by mail. */
export function giveAddress(draft: Draft, { address, name }: Of<'give-address'>): Decision {
  if (draft.state.address === address && (name === undefined || draft.state.name === name)) return nothing
  const isNew = draft.state.address !== address
  draft.note({ type: 'address-given', content: { address, ...(name === undefined ? {} : { name }) } })
  if (!isNew) return draft.decision()
  promiseReply(draft)
  if (mayMailAutomatically(draft)) oweMail(draft, 'confirmation')
  forwardIfAnsweredThere(draft)
  return draft.decision()
}

/** A human writes down what only those who answer see. It changes nothing else, and a resolved case stays resolved. */
export function addNote(draft: Draft, { humanId, noteId, text }: Of<'add-note'>): Decision {
  if (isNoted(draft.state, noteId)) return nothing
  draft.note({ type: 'note-added', noteId, humanId, channel: 'web', content: { text } })
  return draft.decision()
}

/**
 * A human answers. One who has not claimed the case does so by answering, if nobody has it. An answer by mail cannot be
 * told that somebody else has the case, so it is added as it is, and leaves a customer who waits in the line there.
 */
export function reply(draft: Draft, command: Of<'reply'>): Decision {
  const { humanId, messageId, text, mail } = command
  if (isKnown(draft.state, messageId)) return nothing
  const holder = draft.state.humanId
  if (mail === undefined && holder !== undefined && holder !== humanId && draft.state.status !== 'resolved') {
    return refuse(
      'not-claimed',
      `The case is with ${holder}: it has to be released before ${humanId} answers.`,
    )
  }
  reopen(draft)
  const waits = draft.state.status === 'waiting'
  if (draft.state.humanId === undefined && !(waits && mail !== undefined)) take(draft, humanId)
  draft.note(spoken(command, messageId, text))
  fulfil(draft, 'reply')
  mailToCustomer(draft, [messageId])
  return draft.decision()
}

function spoken({ humanId, mail }: Of<'reply'>, messageId: string, text: string) {
  const author = { kind: 'human', humanId } as const
  if (mail !== undefined) return mailMessage(messageId, text, author, mail)
  return { type: 'message-added', messageId, author, channel: 'web', content: { text } } as const
}

function isNoted(state: CaseState, noteId: string): boolean {
  return state.notes.some(note => note.id === noteId)
}

function isKnown(state: CaseState, messageId: string): boolean {
  return state.messages.some(message => message.id === messageId)
}
