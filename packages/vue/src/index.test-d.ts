import { h } from 'vue'
import { PressZero, PressZeroMail, useMailCapture, usePressZero, useStore } from './index.js'
import { fallbackTree } from './server.js'

const contact = { name: 'Lumen', phones: [{ number: '112' }] }

export function setup() {
  const { state, store } = usePressZero({ server: '/help', contact })
  const draft: string = useStore(store.$draft).value
  const { capture } = useMailCapture({ contact: store })
  const reference: string | undefined = state.value.case?.reference
  return [draft, capture.submit(), reference]
}

h(PressZero, { server: '/help', contact, theme: 'dark', onCase: (reference: string) => reference.trim() })
h(PressZero, { tree: fallbackTree(contact, { locale: 'nl' }) })
h(PressZeroMail, { server: '/help', text: 'Tell me' })

// @ts-expect-error there are two themes
h(PressZero, { theme: 'blue' })
// @ts-expect-error mail needs a server
h(PressZeroMail, {})
// @ts-expect-error a contact has a name
h(PressZero, { contact: { phones: [] } })
// @ts-expect-error a server is an address
usePressZero({ server: 1 })
