import type { DeskBoard, DeskCase } from '@presszero/wire'
import type { TargetedSubmitEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface MoveFormProps {
  view: DeskCase
  queues: DeskBoard['queues']
  desk: Desk
  /** It is in the other queue, or the human thought better of it. */
  onDone: (moved: boolean) => void
}

/** Asks for the queue to which a case is handed, and why: whoever takes it there wants to know. */
export function MoveForm({ view, queues, desk, onDone }: MoveFormProps) {
  const { to } = useScene()
  const words = to.text.internal
  const busy = useStore(desk.$busy)
  const queue = useRef<HTMLSelectElement>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => queue.current?.focus(), [])
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const why = reason.current?.value.trim()
    const request = { queue: queue.current?.value ?? '', ...(why ? { reason: why } : {}) }
    if (await desk.transfer(view.id, request)) onDone(true)
  }
  return (
    <form
      class="composer note-form"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone(false)
      }}
    >
      <label for="move-to">{words.moveTo}</label>
      <select id="move-to" ref={queue} aria-describedby="move-hint">
        {queuesBeside(view, queues).map(id => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
      <label for="move-why">{words.moveWhy}</label>
      <textarea id="move-why" ref={reason} rows={2} dir="auto" maxLength={500} />
      <p class="hint" id="move-hint">
        {words.moveHint}
      </p>
      <button class="quiet" type="button" onClick={() => onDone(false)}>
        {to.text.case.cancel}
      </button>
      <button class="primary" type="submit" aria-disabled={busy}>
        {words.moveConfirm}
      </button>
    </form>
  )
}

/** The queues to which a case can go. */
export function queuesBeside(view: Pick<DeskCase, 'queue'>, queues: DeskBoard['queues']): string[] {
  return queues.flatMap(({ id, elsewhere }) => (elsewhere || id === view.queue ? [] : [id]))
}
