import { phraseLine, phrasePledges } from '@presszero/text'
import type { ContactState } from '../contact/types.js'
import type { ButtonView, LineView } from './types.js'
import { button, isCutOff, type To, troubleWords } from './words.js'

/** The place in the line and the wait, or how it was left; `undefined` for somebody who never asked for a place. */
export function lineView(state: ContactState, to: To): LineView | undefined {
  const { case: view, asked } = state
  const leave = button(to.text.line.leave)
  if (view?.line) {
    const { position, wait, revised, away } = phraseLine(view.line, to)
    const pledge = phrasePledges(view.pledges, to).findLast(({ id }) => isOpenAnswer(state, id))
    return {
      position,
      wait,
      revised,
      away,
      pledge: pledge?.text,
      confidence: pledge?.confidence,
      keepOpen: to.text.line.keepOpen,
      leave,
    }
  }
  if (asked?.wants === 'human') {
    const { trouble } = asked
    const wait = trouble && !isCutOff(state) ? troubleWords(trouble, state, to) : to.text.line.joining
    return { wait, leave: asked.state === 'failed' ? button(to.text.message.discard) : leave }
  }
  if (view?.status === 'waiting') return { wait: to.text.line.joining, leave }
  return view?.leftLine && { wait: to.text.line[view.leftLine.why], rejoin: rejoin(state, to) }
}

function rejoin({ now }: ContactState, { text }: To): ButtonView | undefined {
  return now?.open === false ? undefined : button(text.line.rejoin)
}

function isOpenAnswer({ case: view }: ContactState, id: string): boolean {
  return (
    view?.pledges.some(pledge => pledge.id === id && pledge.kind === 'answer' && pledge.outcome === 'open') ??
    false
  )
}
