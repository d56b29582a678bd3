import type { DeskBoard, DeskCase } from '@presszero/wire'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import type { OpenCase } from '../state/open-case.js'
import { Back } from './back.js'
import { CaseActions } from './case-actions.js'
import { type CaseForm, forgedWord, type Rights, rightsOn } from './case-rules.js'
import { Composer } from './composer.js'
import { Facts } from './facts.js'
import { focusSoon } from './focus.js'
import { customerOf } from './item-words.js'
import { Bounced } from './mail/bounced.js'
import { MoveForm, queuesBeside } from './move-form.js'
import { NoteForm } from './note-form.js'
import { Reference } from './reference.js'
import { Resolve } from './resolve.js'
import { useScene } from './scene.js'
import { Thread } from './thread.js'
import { TroubleLine } from './trouble-line.js'

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
          <TroubleLine trouble={trouble} />
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

interface LoadedProps extends Omit<CaseProps, 'open'> {
  view: DeskCase
}

function Loaded({ view, board, desk, isWide, onClaim }: LoadedProps) {
  const [form, setForm] = useState<CaseForm | null>(null)
  const { me, queues } = board
  const rights = rightsOn(view, me.id)
  const canMove = rights.transfer && queuesBeside(view, queues).length > 0
  const close = (focused: string) => {
    setForm(null)
    focusSoon(focused)
  }
  return (
    <article class="case" aria-labelledby="case-title">
      <CaseHeader view={view}>
        <CaseActions
          view={view}
          desk={desk}
          rights={{ ...rights, transfer: canMove }}
          form={form}
          onClaim={() => onClaim(view.id)}
          onForm={setForm}
        />
      </CaseHeader>
      <Facts view={view} queues={queues} isWide={isWide} />
      <Thread view={view} desk={desk} me={me.name} />
      <div class="writing">
        {form === 'resolve' && rights.resolve ? (
          <Resolve caseId={view.id} desk={desk} onDone={done => close(done ? 'case-title' : 'resolve')} />
        ) : form === 'note' && rights.note ? (
          <NoteForm caseId={view.id} desk={desk} onDone={() => close('write-note')} />
        ) : form === 'move' && canMove ? (
          <MoveForm
            view={view}
            queues={queues}
            desk={desk}
            onDone={moved => close(moved ? 'case-title' : 'more')}
          />
        ) : (
          <Answer view={view} desk={desk} rights={rights} />
        )}
      </div>
    </article>
  )
}

/** Where the answer is written, or why there is no such place. On a forged mail, answering is a choice. */
function Answer({ view, desk, rights }: Pick<LoadedProps, 'view' | 'desk'> & { rights: Rights }) {
  const { to } = useScene()
  const [trusted, setTrusted] = useState<string>()
  const forged = forgedWord(view)
  const answerAnyway = () => {
    setTrusted(forged?.id)
    focusSoon('reply')
  }
  return (
    <>
      <Bounced view={view} />
      {!rights.reply ? (
        <WhyNot view={view} mayClaim={rights.claim} />
      ) : forged && forged.id !== trusted ? (
        <div class="notice held-answer">
          <p>{to.text.mail.heldAnswer(view.customer.email?.address ?? forged.from ?? '')}</p>
          <button class="quiet" type="button" onClick={answerAnyway}>
            {to.text.mail.answerAnyway}
          </button>
        </div>
      ) : (
        <Composer view={view} desk={desk} />
      )}
    </>
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
