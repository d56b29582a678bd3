import { createContact } from '@presszero/core'
import { afterEach, expect, test, vi } from 'vitest'
import { type App, createApp, createSSRApp, h, nextTick } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { useMailCapture, usePressZero, useStore } from './index.js'

const contact = { name: 'Lumen', phones: [{ number: '112' }] }
let app: App | undefined

afterEach(() => {
  app?.unmount()
  app = undefined
})

const Contact = {
  setup() {
    const { state, store } = usePressZero({ contact })
    return () =>
      h('button', { onClick: () => store.open() }, `${state.value.contact?.name} ${state.value.opened}`)
  },
}

function mount(component: object): HTMLElement {
  const place = document.createElement('main')
  app = createApp(component)
  app.mount(place)
  return place
}

test('usePressZero gives the state, also on a server', async () => {
  expect(await renderToString(createSSRApp(Contact))).toContain('Lumen')
})

test('a component renders again when the state changes', async () => {
  const place = mount(Contact)
  expect(place.textContent).toBe('Lumen false')
  place.querySelector('button')?.click()
  await nextTick()
  expect(place.textContent).toBe('Lumen true')
})

test('useStore listens while its component is mounted, and no longer', () => {
  const { $draft } = createContact({ contact })
  const stopped = vi.fn()
  const store = { get: () => $draft.get(), listen: () => stopped }
  mount({ setup: () => useStore(store) && (() => null) })
  expect(stopped).not.toHaveBeenCalled()
  app?.unmount()
  app = undefined
  expect(stopped).toHaveBeenCalledOnce()
})

test('useMailCapture asks about a typing error', async () => {
  const place = mount({
    setup() {
      const { state, capture } = useMailCapture({ server: '/help' })
      const submit = () => {
        capture.setValue('an@gmial.com')
        return capture.submit({ text: 'Hello' })
      }
      return () =>
        h(
          'button',
          { onClick: submit },
          state.value.step === 'suggestion' ? state.value.suggestion : state.value.step,
        )
    },
  })
  expect(place.textContent).toBe('editing')
  place.querySelector('button')?.click()
  await nextTick()
  expect(place.textContent).toBe('an@gmail.com')
})
