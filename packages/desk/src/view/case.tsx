import type { DeskBoard, DeskCase } from '@presszero/wire'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import type { OpenCase } from '../state/open-case.js'
import { listHref } from '../state/place.js'
import { CaseActions } from './case-actions.js'
import { rightsOn } from './case-rules.js'
import { Composer } from './composer.js'
import { Facts } from './facts.js'
import { focusSoon } from './focus.js'
import { Icon } from './icons.js'
import { customerOf } from './item-words.js'
import { Reference } from './reference.js'
import { Resolve } from './resolve.js'
import { useScene } from './scene.js'
import { Thread } from './thread.js'
import { troubleWords } from './trouble-words.js'

interface CaseProps {
  open: OpenCase
  board: DeskBoard
  desk: Desk
  isWide: boolean
  onClaim: (id: string) => void
}

/** The case that is read: what it is about, what was said, and where the answer is written. */
export function Case({ open, desk, ...props }: CaseProps) {
  const { to } = useScene()
  const { view, trouble } = open
  if (view) return <Loaded key={view.id} view={view} desk={desk} {...props} />
  return (
    <div class="case-waiting">
      <Back />
      {trouble ? (
        <>
          <p class="error" role="alert">
            {troubleWords(trouble, to)}
          </p>
          <button class="quiet" type="button" onClick={desk.refresh}>
            {to.text.retry}
          </button>
        </>
      ) : (
        <p role="status">{to.text.loading}</p>
      )}
    </div>
  )
}

function Back() {
  const { to } = useScene()
  return (
    <a class="back" href={listHref}>
      <Icon name="back" />
      <span>{to.text.case.back}</span>
    </a>
  )
}

interface LoadedProps extends Omit<CaseProps, 'open'> {
  view: DeskCase
}

function Loaded({ view, board, desk, isWide, onClaim }: LoadedProps) {
  const [resolving, setResolving] = useState(false)
  const rights = rightsOn(view, board.me.id)
  const stopResolving = (resolved: boolean) => {
    setResolving(false)
    focusSoon(resolved ? 'case-title' : 'resolve')
  }
  return (
    <article class="case" aria-labelledby="case-title">
      <CaseHeader view={view}>
        <CaseActions
          view={view}
          desk={desk}
          rights={rights}
          resolving={resolving}
          onClaim={() => onClaim(view.id)}
          onResolve={() => setResolving(true)}
        />
      </CaseHeader>
      <Facts view={view} queues={board.queues} isWide={isWide} />
      <Thread view={view} desk={desk} />
      {resolving && rights.resolve ? (
        <Resolve caseId={view.id} desk={desk} onDone={stopResolving} />
      ) : rights.reply ? (
        <Composer view={view} desk={desk} />
      ) : (
        <WhyNot view={view} mayClaim={rights.claim} />
      )}
    </article>
  )
}

function CaseHeader({ view, children }: { view: DeskCase; children: preact.ComponentChildren }) {
  const { to } = useScene()
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever opens a case begins to read at its title.
  useLayoutEffect(() => title.current?.focus(), [])
  return (
    <header>
      <Back />
      <div class="who">
        <h2 id="case-title" tabIndex={-1} ref={title}>
          <bdi>{customerOf(view, to)}</bdi>
        </h2>
        <p class="marks">
          <span class={`status ${view.status}`}>{to.text.status[view.status]}</span>
          {view.simulated && <span>{to.text.simulated}</span>}
          <Reference reference={view.reference} />
        </p>
      </div>
      {children}
    </header>
  )
}

/** Why there is no field to write in. */
function WhyNot({ view, mayClaim }: { view: DeskCase; mayClaim: boolean }) {
  const { to } = useScene()
  const words = view.simulated
    ? to.text.case.simulated
    : mayClaim
      ? to.text.case.claimFirst
      : view.status !== 'resolved' && view.human && to.text.item.withHuman(view.human.name)
  return words ? <p class="why-not">{words}</p> : null
}
