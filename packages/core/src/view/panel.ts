import type { ContactState } from '../contact/types.js'
import type { Trouble } from '../net/errors.js'
import type { PanelPart, PanelView } from './types.js'
import { waysOf } from './ways.js'
import { button, hasBegun, hasHuman, isCutOff, type To, takesMail, troubleWords } from './words.js'

/** Which parts of the panel are visible, in which order, and the ways to a human that are there in every state. */
export function panelView(state: ContactState, to: To): PanelView {
  const { contact, loading } = state
  const trouble = problemOf(state)
  const { panel } = to.text
  const simulated = state.case?.simulated || state.now?.simulated
  return {
    title: contact ? panel.title(contact.name) : to.text.launcher.label,
    close: button(panel.close),
    parts: partsOf(state),
    ways: waysOf(state, to),
    problem: trouble ? { text: troubleWords(trouble, state, to) } : undefined,
    loading: loading && contact === null ? panel.loading : undefined,
    simulation: simulated ? panel.simulation : undefined,
  }
}

/** What is wrong, but for what is said under the composer. */
function problemOf(state: ContactState): Trouble | null {
  return hasBegun(state) && isCutOff(state) ? null : state.trouble
}

function partsOf(state: ContactState): readonly PanelPart[] {
  const problem: readonly PanelPart[] = problemOf(state) ? ['problem'] : []
  if (!hasBegun(state)) return [...problem, 'contact', 'ways']
  const { case: view, asked } = state
  return [
    ...problem,
    ...when(view?.line || asked?.wants === 'human' || view?.status === 'waiting' || view?.leftLine, 'line'),
    'thread',
    ...when(offersMail(state), 'mail'),
    'composer',
    'ways',
  ]
}

function when(condition: unknown, part: PanelPart): readonly PanelPart[] {
  return condition ? [part] : []
}

/** Mail is offered to who waits or was left without a human, and shown to everyone who has given an address. */
function offersMail(state: ContactState): boolean {
  const { case: view, email } = state
  if (!view || !takesMail(state)) return false
  if (email.step !== 'editing' || view.email) return true
  return view.status === 'waiting' || (view.status === 'open' && !hasHuman(state))
}
