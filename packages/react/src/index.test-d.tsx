import { PressZero, PressZeroMail, useMailCapture, usePressZero, useStore } from './index.js'
import { fallbackTree } from './server.js'

const contact = { name: 'Lumen', phones: [{ number: '112' }] }

export function Right() {
  const { state, store } = usePressZero({ server: '/help', contact })
  const draft: string = useStore(store.$draft)
  const { capture } = useMailCapture({ contact: store })
  return (
    <>
      <PressZero server="/help" contact={contact} theme="dark" onCase={reference => reference.trim()} />
      <PressZero tree={fallbackTree(contact, { locale: 'nl' })} />
      <PressZeroMail server="/help" text={draft} />
      <button type="button" onClick={() => capture.submit()}>
        {state.case?.reference}
      </button>
    </>
  )
}

export function Wrong() {
  // @ts-expect-error a server is an address
  usePressZero({ server: 1 })
  return (
    <>
      {/* @ts-expect-error there are two themes */}
      <PressZero theme="blue" />
      {/* @ts-expect-error mail needs a server */}
      <PressZeroMail />
      {/* @ts-expect-error a contact has a name */}
      <PressZero contact={{ phones: [] }} />
    </>
  )
}
