import type { TargetedSubmitEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { AccessStore } from '../state/access.js'
import { useScene } from './scene.js'
import { TroubleLine } from './trouble-line.js'
import { useStore } from './use-store.js'

/** The door: an address, a mail with a link, and in. */
export function SignIn({ access }: { access: AccessStore }) {
  const { to, company } = useScene()
  const { step } = useStore(access.$access)
  useLayoutEffect(() => {
    document.title = [to.text.signIn.heading, company && to.text.title(company.name)]
      .filter(Boolean)
      .join(' – ')
  }, [company])
  return (
    <main class="door">
      <p class="mark" aria-hidden="true">
        0
      </p>
      {company && <p class="house">{to.text.title(company.name)}</p>}
      {step === 'sent' ? (
        <Sent access={access} />
      ) : step === 'opening' ? (
        <Opening access={access} />
      ) : (
        <Ask access={access} />
      )}
    </main>
  )
}

function Ask({ access }: { access: AccessStore }) {
  const { to } = useScene()
  const state = useStore(access.$access)
  const trouble = state.step === 'ask' ? state.trouble : undefined
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = new FormData(event.currentTarget).get('email')
    if (typeof email === 'string') void access.ask(email.trim())
  }
  return (
    <form onSubmit={submit}>
      <h1>{to.text.signIn.heading}</h1>
      {trouble && <TroubleLine trouble={trouble} />}
      <p class="hint">{to.text.signIn.lead}</p>
      <label for="email">{to.text.signIn.email}</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        required
        defaultValue={'email' in state ? state.email : ''}
      />
      <button class="primary" type="submit" aria-disabled={state.step === 'asking'}>
        {to.text.signIn.send}
      </button>
    </form>
  )
}

function Sent({ access }: { access: AccessStore }) {
  const { to } = useScene()
  const state = useStore(access.$access)
  const heading = useFocus()
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {to.text.signIn.check}
      </h1>
      <p>{to.text.signIn.sent('email' in state ? state.email : '')}</p>
      <button class="quiet" type="button" onClick={access.askAgain}>
        {to.text.signIn.another}
      </button>
    </section>
  )
}

function Opening({ access }: { access: AccessStore }) {
  const { to } = useScene()
  const state = useStore(access.$access)
  const trouble = state.step === 'opening' ? state.trouble : undefined
  return (
    <section>
      <h1>{to.text.signIn.heading}</h1>
      {trouble ? (
        <>
          <TroubleLine trouble={trouble} />
          <button class="primary" type="button" onClick={() => access.retry()}>
            {to.text.retry}
          </button>
        </>
      ) : (
        <p role="status">{to.text.signIn.opening}</p>
      )}
    </section>
  )
}

/** What replaces the form takes its focus, too. */
function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return heading
}
