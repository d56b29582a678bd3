import { contactView, type PanelPart, panelView } from '@presszero/core'
import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ComposerPart } from './composer.js'
import { ContactPart } from './contact.js'
import { Icon } from './icons.js'
import { LeaveMessagePart } from './leave-message.js'
import { LinePart } from './line.js'
import { MailCapturePart } from './mail-capture.js'
import type { Scene } from './scene.js'
import { ThreadPart } from './thread.js'
import { Ways } from './ways.js'

/** The parts that scroll. The composer and the ways to a human stay in view under them. */
const scrolling: Readonly<Partial<Record<PanelPart, ComponentType<Scene>>>> = {
  contact: ContactPart,
  line: LinePart,
  thread: ThreadPart,
  mail: MailCapturePart,
  'leave-message': LeaveMessagePart,
}

/** What is said to a screen reader; `turn` tells two equal sentences apart. */
export interface Said {
  readonly turn: number
  readonly words: string
}

/** The whole panel at one moment, in the order that core's view gives. */
export function PanelContent({ scene, said }: { scene: Scene; said: Said }) {
  const { state, to, store, onClose } = scene
  const [leaving, setLeaving] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const view = panelView(state, to)
  const parts: readonly PanelPart[] = leaving ? ['leave-message'] : view.parts
  const talking = view.parts.includes('thread') || view.parts.includes('line') || leaving
  const caseId = state.case?.id

  useEffect(() => setLeaving(false), [caseId])
  useEffect(() => {
    if (leaving) body.current?.querySelector<HTMLElement>('textarea')?.focus()
  }, [leaving])

  const onWay = (kind: 'human' | 'mail' | 'conversation') => {
    setLeaving(kind === 'mail')
    if (kind === 'human') store.askForHuman()
  }
  return (
    <>
      <header part="header">
        {leaving && (
          <button
            class="square"
            type="button"
            aria-label={to.text.panel.back}
            onClick={() => setLeaving(false)}
          >
            <Icon name="back" />
          </button>
        )}
        <div>
          <h2 id="title" tabIndex={-1}>
            {view.title}
          </h2>
          <Hours {...scene} />
        </div>
        <button class="square" type="button" aria-label={view.close.label} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="body" ref={body}>
        {view.loading && <p class="hint">{view.loading}</p>}
        {view.problem && <p class="error">{view.problem.text}</p>}
        {parts.map(part => {
          const Part = scrolling[part]
          return Part && <Part key={part} {...scene} />
        })}
        {!talking && <Ways ways={view.ways} label={to.text.ways.heading} compact={false} onWay={onWay} />}
      </div>
      {parts.includes('composer') && <ComposerPart {...scene} />}
      {talking && <Ways ways={view.ways} label={to.text.ways.heading} compact onWay={onWay} />}
      <div class="hidden" role="status">
        <p key={said.turn}>{said.words}</p>
      </div>
    </>
  )
}

function Hours({ state, to }: Scene) {
  const { hours } = contactView(state, to)
  if (!hours) return null
  return <p class={state.now?.open ? 'open hours-now' : 'hours-now'}>{hours}</p>
}
