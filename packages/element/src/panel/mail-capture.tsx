import { mailCaptureView } from '@presszero/core'
import type { At } from '../paint/jsx-runtime.js'
import { Field, focusFirstInvalid } from './field.js'
import { Press } from './press.js'
import type { Scene } from './scene.js'
import { Suggestion } from './suggestion.js'

interface MailCaptureProps extends Scene {
  /** The message that goes with the address where no case is held yet. */
  words?: string | undefined
}

/** Asks for a mail address, says which address will write, and shows when mail came back. */
export function MailCapturePart({ state, to, store, words }: MailCaptureProps) {
  const view = mailCaptureView(state, to)
  const capture = store.mail
  const submit = async (event: At<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault()
    const form = event.currentTarget
    await capture.submit(words === undefined ? {} : { text: words })
    focusFirstInvalid(form)
  }
  const given = view.step === 'will-write-from'
  return (
    <section class="mail" part="mail">
      {(state.case?.line || state.case?.leftLine) && !given && <p>{to.text.line.offerMail}</p>}
      <form noValidate onSubmit={submit}>
        {!given && (
          <Field id="address" kind="email" view={view.field} onValue={value => capture.setValue(value)} />
        )}
        <Suggestion view={view} capture={capture} />
        {view.bounced && (
          <p class="error">
            {view.bounced.text}{' '}
            <Press look="link" view={view.bounced.change} onPress={() => capture.edit()} />
          </p>
        )}
        {view.writesFrom && (
          <p class="notice" title={view.writesFrom.address}>
            {view.writesFrom.text}
          </p>
        )}
        {!given && !view.suggestion && <Press look="primary" view={view.submit} />}
      </form>
    </section>
  )
}
