import { type ContactStore, createContact } from '@presszero/core'
import { act, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMailCapture, usePressZero, useStore } from './index.js'
import { useOwned } from './use-owned.js'

const contact = { name: 'Lumen', phones: [{ number: '112' }] }
let place: HTMLElement
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  place = document.createElement('main')
  root = createRoot(place)
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.unstubAllGlobals()
})

function Contact() {
  const { state, store } = usePressZero({ contact })
  return (
    <button type="button" onClick={() => store.open()}>
      {state.contact?.name} {String(state.opened)}
    </button>
  )
}

test('usePressZero gives the state, also on a server', () => {
  expect(renderToString(<Contact />)).toContain('Lumen')
})

test('a component renders again when the state changes', async () => {
  await act(async () => root.render(<Contact />))
  expect(place.textContent).toBe('Lumen false')
  await act(async () => place.querySelector('button')?.click())
  expect(place.textContent).toBe('Lumen true')
})

function Owner({ dispose }: { dispose: () => void }) {
  useOwned(() => ({ dispose }))
  return null
}

test('what a component owns lives through strict mode, and ends with it', async () => {
  const dispose = vi.fn()
  const owner = (
    <StrictMode>
      <Owner dispose={dispose} />
    </StrictMode>
  )
  await act(async () => root.render(owner))
  expect(dispose).not.toHaveBeenCalled()
  await act(async () => root.render(null))
  expect(dispose).toHaveBeenCalledOnce()
})

function Name({ store }: { store: ContactStore }) {
  return useStore(store.$contact)?.name
}

test('useStore follows one store alone', async () => {
  await act(async () => root.render(<Name store={createContact({ contact })} />))
  expect(place.textContent).toBe('Lumen')
})

function Mail() {
  const { state, capture } = useMailCapture({ server: '/help' })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    capture.setValue('an@gmial.com')
    capture.submit({ text: 'Hello' })
  }
  return (
    <form onSubmit={submit}>
      <button type="submit">{state.step === 'suggestion' ? state.suggestion : state.step}</button>
    </form>
  )
}

test('useMailCapture asks about a typing error', async () => {
  await act(async () => root.render(<Mail />))
  expect(place.textContent).toBe('editing')
  await act(async () => place.querySelector('form')?.requestSubmit())
  expect(place.textContent).toBe('an@gmail.com')
})
