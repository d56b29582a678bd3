import { contactView, type PanelPart, panelView } from '@presszero/core'
import type { Paintable } from '../paint/jsx-runtime.js'
import { ComposerPart } from './composer.js'
import { ContactPart } from './contact.js'
import { Icon } from './icons.js'
import { LeaveMessagePart } from './leave-message.js'
import { LinePart } from './line.js'
import { MailCapturePart } from './mail-capture.js'
import type { PanelScene, Scene } from './scene.js'
import { ThreadPart } from './thread.js'
import { Ways } from './ways.js'

/** The parts that scroll. The composer and the ways to a human stay in view under them. */
const scrolling: Readonly<Partial<Record<PanelPart, (scene: Scene) => Paintable>>> = {
  contact: ContactPart,
  line: LinePart,
  thread: ThreadPart,
  mail: MailCapturePart,
  'leave-message': LeaveMessagePart,
}

/** The whole panel at one moment, in the order that core's view gives. */
export function PanelContent(scene: PanelScene) {
  const { state, to, store, leaving, leave, said } = scene
  const view = panelView(state, to)
  const parts: readonly PanelPart[] = leaving ? ['leave-message'] : view.parts
  const begun = leaving || !parts.includes('contact')
  const onWay = (kind: 'human' | 'mail' | 'conversation') => {
    leave(kind === 'mail')
    if (kind === 'human') store.askForHuman()
  }
  // What fills the panel already needs no button.
  const elsewhere = view.ways.filter(({ kind }) => kind !== (leaving ? 'mail' : 'conversation'))
  const ways = <Ways ways={elsewhere} label={to.text.ways.heading} compact={begun} onWay={onWay} />
  return (
    <>
      <PanelHeader {...scene} />
      <div class="body">
        {view.simulation && <p class="hint simulation">{view.simulation}</p>}
        {view.loading && <p class="hint">{view.loading}</p>}
        {view.problem && <p class="error">{view.problem.text}</p>}
        {parts.map(part => {
          const Part = scrolling[part]
          return Part && <Part key={part} {...scene} />
        })}
        {!begun && ways}
      </div>
      {parts.includes('composer') && <ComposerPart {...scene} />}
      {begun && ways}
      <div class="hidden" role="status">
        <p key={said.turn}>{said.words}</p>
      </div>
    </>
  )
}

function PanelHeader({ state, to, leaving, leave, onClose }: PanelScene) {
  const { title, close } = panelView(state, to)
  const { hours } = contactView(state, to)
  return (
    <div class="top" part="header">
      {leaving && (
        <button class="square" type="button" aria-label={to.text.panel.back} onClick={() => leave(false)}>
          <Icon name="back" />
        </button>
      )}
      <div>
        <h2 id="title" tabIndex={-1}>
          {title}
        </h2>
        {hours && <p class="hint">{hours}</p>}
      </div>
      <button class="square" type="button" aria-label={close.label} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}
