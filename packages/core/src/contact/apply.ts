import type { CaseUpdate, CaseView, Message, Pledge } from '@presszero/wire'

/**
 * The case after an update. Updates come in the order of their versions, several may carry the same one, and a resumed
 * stream repeats some: an older one, or the same one again, changes nothing.
 */
export function applyUpdate<View extends CaseView>(view: View, update: CaseUpdate): View {
  if (update.version < view.version) return view
  return { ...view, ...changeOf(view, update), version: update.version }
}

function changeOf(view: CaseView, update: CaseUpdate): Partial<CaseView> {
  switch (update.type) {
    case 'message':
      return { messages: withMessage(view.messages, update.message) }
    case 'status':
      return {
        status: update.status,
        human: update.human,
        line: update.status === 'waiting' ? view.line : null,
        leftLine: update.leftLine,
      }
    case 'email':
      return { email: update.email }
    case 'pledge':
      return { pledges: withPledge(view.pledges, update.pledge) }
    case 'resolved':
      return { status: 'resolved', line: null, resolution: { at: update.at, reason: update.reason } }
    default:
      // A newer server may say more than this page knows.
      return {}
  }
}

/**
 * The thread with a message in its place: by `at`, after those of the same instant. A message that is there already
 * keeps its place and takes the newer content.
 */
export function withMessage(messages: readonly Message[], message: Message): Message[] {
  const known = messages.findIndex(({ id }) => id === message.id)
  if (known >= 0) return messages.with(known, message)
  const place = messages.findLastIndex(({ at }) => at <= message.at) + 1
  return messages.toSpliced(place, 0, message)
}

function withPledge(pledges: readonly Pledge[], pledge: Pledge): Pledge[] {
  const known = pledges.findIndex(({ id }) => id === pledge.id)
  return known >= 0 ? pledges.with(known, pledge) : [...pledges, pledge]
}
