import { leaveMessageView, mailCaptureView } from '@presszero/core'
import type { At } from '../paint/jsx-runtime.js'
import { Field, focusFirstInvalid } from './field.js'
import { Press } from './press.js'
import type { Scene } from './scene.js'
import { Suggestion } from './suggestion.js'

/** "Leave a message, we answer by mail." What is written is the same draft as the composer's: it survives. */
export function LeaveMessagePart({ state, to, store }: Scene) {
  const view = leaveMessageView(state, to)
  if (!view) return null
  const mail = mailCaptureView(state, to)
  const submit = async (event: At<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault()
    const form = event.currentTarget
    await store.mail.submit({
      text: state.draft,
      ...(state.name ? { name: state.name } : {}),
      ...(state.topic ? { topic: state.topic } : {}),
    })
    focusFirstInvalid(form)
  }
  return (
    <section class="leave" part="leave-message" aria-labelledby="leave">
      <h3 id="leave">{view.heading}</h3>
      <p class="hint">{view.lead}</p>
      <form noValidate onSubmit={submit}>
        <Field id="text" kind="text" view={view.text} onValue={value => store.setDraft(value)} />
        <Field id="address" kind="email" view={view.address} onValue={value => store.mail.setValue(value)} />
        <Suggestion view={mail} capture={store.mail} />
        <Field id="name" kind="name" view={view.name} onValue={value => store.setName(value)} />
        {view.writesFrom && <p class="hint">{view.writesFrom}</p>}
        {!mail.suggestion && <Press look="primary" view={view.submit} />}
      </form>
    </section>
  )
}
