import type { CaseView } from '@presszero/wire'
import type { HeldCase, OutgoingEntry, ThreadMessage } from './types.js'

/** The thread as the person sees it: what the server has, then what is still on its way, each message once. */
export function mergeMessages(
  held: HeldCase | null,
  entries: readonly OutgoingEntry[],
): readonly ThreadMessage[] {
  const arrived = held?.view.messages ?? []
  const known = new Set([held?.openedBy, ...arrived.map(({ id }) => id)])
  return [
    ...arrived.map(message => ({ ...message, state: 'sent' as const })),
    ...entries.flatMap(entry => (known.has(entry.id) ? [] : unsent(entry))),
  ]
}

/** What the person wrote since anybody else last did, as one text. */
export function unansweredIn({ messages }: CaseView): string {
  const answered = messages.findLastIndex(({ author }) => author.kind !== 'customer')
  return messages
    .slice(answered + 1)
    .map(({ text }) => text)
    .join('\n')
}

function unsent({ id, at, body, state, trouble }: OutgoingEntry): ThreadMessage[] {
  const text = body.kind === 'ask' ? body.request.text : body.kind === 'message' ? body.text : undefined
  if (text === undefined) return []
  return [{ id, at, author: { kind: 'customer' }, channel: 'web', text, state, trouble }]
}
