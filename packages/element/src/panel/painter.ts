import { announce, type ContactState, type ContactStore } from '@presszero/core'
import type { Audience, VisitorText } from '@presszero/text'
import { paint } from '../paint/paint.js'
import { PanelContent } from './panel.js'
import type { Said } from './scene.js'

interface PainterOptions {
  store: ContactStore
  /** Into what is painted. */
  place: HTMLElement
  audience: () => Audience<VisitorText>
  onClose: () => void
}

export interface Painter {
  /** Shows a state, and says aloud what has changed in it. */
  show(state: ContactState): void
  /** Shows the same once more, at a later time of day. */
  repaint(): void
}

/** Paints the panel, and keeps what belongs to its view alone: the form that was chosen, the words that were said. */
export function createPainter({ store, place, audience, onClose }: PainterOptions): Painter {
  let state = store.$state.get()
  let leaving = false
  let said: Said = { turn: 0, words: '' }

  const say = (words: string) => {
    said = { turn: said.turn + 1, words }
    repaint()
  }
  const leave = (chosen: boolean) => {
    leaving = chosen
    repaint()
    if (chosen) place.querySelector('textarea')?.focus()
  }
  const repaint = () => {
    const scene = { state, store, to: audience(), say, leaving, leave, onClose, said }
    paint(place, PanelContent(scene))
  }
  return {
    repaint,
    show(next) {
      const words = announce(state, next, audience())
      const scroller = place.querySelector('.body')
      // Who has scrolled up to read is left there.
      const follows = next.messages.length > 0 && scroller !== null && isAtEnd(scroller)
      if (next.case?.id !== state.case?.id || next.asked?.id !== state.asked?.id) leaving = false
      if (words) said = { turn: said.turn + 1, words }
      state = next
      repaint()
      if (follows) scroller.scrollTop = scroller.scrollHeight
    },
  }
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: Element): boolean {
  return scrollHeight - scrollTop - clientHeight < 48
}
