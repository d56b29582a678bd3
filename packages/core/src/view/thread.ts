import { messageTime, phrasePledges, phraseStatus } from '@presszero/text'
import type { Message } from '@presszero/wire'
import type { ContactState, ThreadMessage } from '../contact/types.js'
import type { ComposerView, MessageView, ThreadView } from './types.js'
import { button, cutOffWords, hasBegun, isCutOff, type To, troubleWords } from './words.js'

/** As the wire allows it. */
const longestText = 10_000

/** The conversation; `undefined` where there is none yet. */
export function threadView(state: ContactState, to: To): ThreadView | undefined {
  if (!hasBegun(state)) return undefined
  const { case: view, messages, typing } = state
  const { thread } = to.text
  const shownInLine = view?.line ? 'answer' : undefined
  const pledges = phrasePledges(view?.pledges.filter(({ kind }) => kind !== shownInLine) ?? [], to)
  return {
    label: thread.label,
    reference: view ? { label: thread.reference(view.reference), value: view.reference } : undefined,
    messages: messages.map(message => messageView(message, state, to)),
    status: view ? phraseStatus(view.status, to, view.human) : to.text.message.sending,
    typing: typing ? typingWords(state, to) : undefined,
    pledges: pledges.map(({ text, confidence }) => (confidence ? `${text} ${confidence}` : text)),
    resolved:
      view?.status === 'resolved' && view.resolution ? thread.resolved(view.resolution.reason) : undefined,
  }
}

function typingWords({ case: view }: ContactState, { text: { thread } }: To): string {
  return view?.human ? thread.typing(view.human.name) : thread.someoneTyping
}

function messageView(message: ThreadMessage, state: ContactState, to: To): MessageView {
  const { id, author, at, text, quoted } = message
  const failed = message.state === 'failed'
  const waits = message.state === 'waiting-for-network'
  return {
    id,
    author: author.kind,
    by: byWords(message, state, to),
    mine: author.kind === 'customer',
    at,
    time: messageTime(at, to),
    text,
    quoted: quoted ? { label: to.text.thread.showQuoted, text: quoted } : undefined,
    state: message.state,
    stateText: stateWords(message, state, to),
    retry: failed || waits ? button(to.text.message.retry) : undefined,
    discard: failed ? button(to.text.message.discard) : undefined,
  }
}

function stateWords({ state, trouble }: ThreadMessage, contact: ContactState, to: To): string | undefined {
  const { message } = to.text
  if (state === 'sent') return undefined
  if (state === 'sending') return message.sending
  if (state === 'waiting-for-network') return message.waiting
  return trouble ? `${message.failed} ${troubleWords(trouble, contact, to)}` : message.failed
}

/** Who wrote a message. An assistant is never presented as a human. */
export function byWords({ author, channel }: Message, { contact }: ContactState, { text }: To): string {
  const { thread } = text
  const names = {
    customer: thread.you,
    human: author.name ?? contact?.name ?? '',
    assistant: `${author.name ?? thread.assistant} (${thread.notAPerson})`,
    system: contact?.name ?? '',
  }
  const name = names[author.kind]
  return channel === 'email' ? `${name}, ${thread.byEmail}` : name
}

/** Where messages are written; `undefined` where there is no conversation yet. */
export function composerView(state: ContactState, to: To): ComposerView | undefined {
  if (!hasBegun(state)) return undefined
  const { draft, case: view } = state
  const tooLong = draft.length > longestText
  const resolved = view?.status === 'resolved' ? to.text.thread.writeAgain : undefined
  return {
    field: {
      label: to.text.thread.write,
      placeholder: to.text.thread.write,
      value: draft,
      error: tooLong ? to.text.form.remedy.textTooLong : undefined,
    },
    send: button(to.text.thread.send, draft.trim() !== '' && !tooLong),
    note: isCutOff(state) ? cutOffWords(state, to) : resolved,
  }
}
