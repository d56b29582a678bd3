import type { FieldView } from '@presszero/core'
import type { At } from '../paint/jsx-runtime.js'

interface FieldProps {
  view: FieldView & { hint?: string }
  /** Unique within the shadow root: label, hint and error hang on it. */
  id: string
  kind: 'email' | 'name' | 'text'
  onValue?: (value: string) => void
}

/** A labelled field; what is wrong stands under it and is read with it. */
export function Field({ view, id, kind, onValue }: FieldProps) {
  const about = [view.hint && `${id}-hint`, view.error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    name: id,
    part: 'field',
    value: view.value,
    'aria-invalid': view.error ? 'true' : undefined,
    'aria-describedby': about || undefined,
    onInput: (event: At<HTMLInputElement | HTMLTextAreaElement>) => onValue?.(event.currentTarget.value),
  }
  return (
    <div class="field" key={id}>
      <label for={id}>{view.label}</label>
      {kind === 'text' && <textarea {...shared} rows={4} dir="auto" />}
      {kind === 'name' && <input {...shared} autocomplete="name" maxLength={100} dir="auto" />}
      {kind === 'email' && (
        <input
          {...shared}
          type="email"
          autocomplete="email"
          inputMode="email"
          autocapitalize="off"
          spellcheck={false}
        />
      )}
      {view.hint && (
        <p class="hint" id={`${id}-hint`}>
          {view.hint}
        </p>
      )}
      {view.error && (
        <p class="error" id={`${id}-error`}>
          {view.error}
        </p>
      )}
    </div>
  )
}

/** After a form was refused: to the first field that is wrong, so that the remedy is read out there. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
