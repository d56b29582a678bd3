import type { TargetedSubmitEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { draftKey } from '../state/drafts.js'
import { longestText } from './composer.js'
import { Icon } from './icons.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface NoteFormProps {
  caseId: string
  desk: Desk
  onDone: () => void
}

/**
 * Where a note for colleagues is written: in the place of the answer, never beside it, on the ground that notes have, and
 * with a button that does not say "send". Enter always starts a new line.
 */
export function NoteForm({ caseId, desk, onDone }: NoteFormProps) {
  const { to } = useScene()
  const words = to.text.internal
  const text = useStore(desk.$drafts)[draftKey({ case: caseId, internal: true })] ?? ''
  const field = useRef<HTMLTextAreaElement>(null)
  const tooLong = text.length > longestText
  useLayoutEffect(() => field.current?.focus(), [])
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (text.trim() === '' || tooLong) return field.current?.focus()
    await desk.keepNote(caseId, text)
    onDone()
  }
  return (
    <form
      class="composer note-form"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault()
          onDone()
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }
      }}
    >
      <label class="internal-mark" for="note">
        <Icon name="lock" />
        {words.noteLabel}
      </label>
      <textarea
        id="note"
        ref={field}
        rows={3}
        dir="auto"
        value={text}
        aria-describedby="note-hint"
        aria-invalid={tooLong ? true : undefined}
        onInput={event => desk.writeNote(caseId, event.currentTarget.value)}
      />
      <p class={tooLong ? 'error' : 'hint'} id="note-hint">
        {tooLong ? to.text.case.tooLong : words.noteHint} <span class="keys">{words.noteKeys}</span>
      </p>
      <button class="quiet" type="button" onClick={onDone}>
        {to.text.case.cancel}
      </button>
      <button class="primary" type="submit" aria-disabled={text.trim() === '' || tooLong}>
        {words.keepNote}
      </button>
    </form>
  )
}
