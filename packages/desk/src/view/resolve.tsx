import type { TargetedSubmitEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface ResolveProps {
  caseId: string
  desk: Desk
  /** It is resolved, or the human thought better of it. */
  onDone: (resolved: boolean) => void
}

/** Asks for the reason: a case is never closed without one, and the customer reads it. */
export function Resolve({ caseId, desk, onDone }: ResolveProps) {
  const { to } = useScene()
  const words = to.text.case
  const busy = useStore(desk.$busy)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = field.current?.value.trim() ?? ''
    if (reason !== '' && (await desk.resolve(caseId, reason))) onDone(true)
  }
  return (
    <form
      class="composer"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone(false)
      }}
    >
      <label for="reason">{words.resolveReason}</label>
      <textarea
        id="reason"
        ref={field}
        rows={2}
        dir="auto"
        required
        maxLength={500}
        aria-describedby="reason-hint"
      />
      <p class="hint" id="reason-hint">
        {words.resolveHint}
      </p>
      <button class="quiet" type="button" onClick={() => onDone(false)}>
        {words.cancel}
      </button>
      <button class="primary" type="submit" aria-disabled={busy}>
        {words.resolveConfirm}
      </button>
    </form>
  )
}
