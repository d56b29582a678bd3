import type { PressZeroHandle } from '@presszero/react'

/** Asks for a person, shows the place in the line, and then the conversation. */
export function AskHere({ state, store }: PressZeroHandle) {
  const { human, line } = state.case ?? {}
  if (!human && !line) {
    return (
      <button type="button" disabled={state.asked !== null} onClick={() => store.askForHuman()}>
        Ask a person
      </button>
    )
  }
  return (
    <section aria-label="Conversation">
      <p role="status">{human ? `${human.name} is here.` : `You are number ${line?.position}.`}</p>
      <ol>
        {state.messages.map(({ id, author, text }) => (
          <li key={id}>
            <b>{author.name ?? 'You'}</b>: {text}
          </li>
        ))}
      </ol>
      <form
        onSubmit={event => {
          event.preventDefault()
          store.send(state.draft)
        }}
      >
        <label>
          Your message
          <input value={state.draft} onChange={event => store.setDraft(event.target.value)} />
        </label>
        <button type="submit">Send</button>
      </form>
    </section>
  )
}
