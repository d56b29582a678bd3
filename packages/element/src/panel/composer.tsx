import { composerView } from '@presszero/core'
import type { At } from '../paint/jsx-runtime.js'
import { Icon } from './icons.js'
import type { Scene } from './scene.js'

/** Where messages are written. Enter sends, Shift-Enter starts a new line; what is typed is kept as it is typed. */
export function ComposerPart({ state, to, store }: Scene) {
  const view = composerView(state, to)
  if (!view) return null
  const { field, send, note } = view
  const submit = (event: At<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault()
    store.send(field.value)
  }
  const sendOnEnter = (event: At<HTMLTextAreaElement, KeyboardEvent>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form class="composer" part="composer" onSubmit={submit}>
      <label class="hidden" for="composer">
        {field.label}
      </label>
      <textarea
        id="composer"
        part="field"
        rows={1}
        dir="auto"
        placeholder={field.placeholder}
        value={field.value}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={note || field.error ? 'composer-note' : undefined}
        enterkeyhint="send"
        onInput={event => {
          store.setDraft(event.currentTarget.value)
          store.typing()
        }}
        onKeyDown={sendOnEnter}
      />
      <button
        class="primary send"
        type="submit"
        aria-label={send.label}
        aria-disabled={send.enabled ? undefined : 'true'}
      >
        <Icon name="send" />
      </button>
      {(field.error ?? note) && (
        <p class={field.error ? 'error' : 'hint'} id="composer-note">
          {field.error ?? note}
        </p>
      )}
    </form>
  )
}
