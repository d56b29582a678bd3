import { type PressZeroHandle, useMailCapture } from '@presszero/react'
import type { SubmitEvent } from 'react'

const words = 'Please write to me about my order.'

/** Asks where news of the order goes, in the shop's own words. */
export function OrderNews({ store }: Pick<PressZeroHandle, 'store'>) {
  const { state, capture } = useMailCapture({ contact: store })

  if (state.step === 'sending') return <p role="status">One moment…</p>
  if (state.step === 'will-write-from') {
    return (
      <p role="status">
        We write to {state.value} from {state.email.writesFrom}. You can answer that mail.
      </p>
    )
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    capture.submit({ text: words })
  }
  return (
    <form noValidate onSubmit={submit}>
      <label>
        Where may we write about your order?
        <input
          type="email"
          autoComplete="email"
          value={state.value}
          onChange={event => capture.setValue(event.target.value)}
        />
      </label>
      {state.step === 'suggestion' && (
        <p role="status">
          Did you mean{' '}
          <button type="button" onClick={() => capture.acceptSuggestion()}>
            {state.suggestion}
          </button>
          ?{' '}
          <button type="button" onClick={() => capture.keepAsTyped()}>
            No, it is right
          </button>
        </p>
      )}
      {state.step === 'editing' && state.invalid && <p role="alert">That does not look like an address.</p>}
      {state.step === 'bounced' && <p role="alert">Our mail to {state.value} came back.</p>}
      <button type="submit">Write to me</button>
    </form>
  )
}
