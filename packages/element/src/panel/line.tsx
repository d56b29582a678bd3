import { lineView } from '@presszero/core'
import { Press } from './press.js'
import type { Scene } from './scene.js'

/** The place in the line and the wait. Spoken changes come from the panel's one announcer, not from here. */
export function LinePart({ state, to, store }: Scene) {
  const view = lineView(state, to)
  if (!view) return null
  return (
    <section class="line" part="line">
      {view.position && <p class="position">{view.position}</p>}
      <p class="wait">{view.wait}</p>
      {view.away && <p class="notice">{view.away}</p>}
      {view.pledge && (
        <p class="hint">
          {view.pledge} {view.confidence}
        </p>
      )}
      {view.keepOpen && <p class="hint">{view.keepOpen}</p>}
      {view.leave && <Press look="quiet" view={view.leave} onPress={() => store.leaveLine()} />}
      {view.rejoin && <Press look="primary" view={view.rejoin} onPress={() => store.askForHuman()} />}
    </section>
  )
}
