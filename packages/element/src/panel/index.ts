import { announce, createContact } from '@presszero/core'
import { type Audience, loadVisitorText, negotiateLocale, type VisitorText } from '@presszero/text'
import { h, render } from 'preact'
import { sheet } from '../base.js'
import { tell } from '../events.js'
import type { LauncherButton } from '../launcher/button.js'
import { panelDialog } from './dialog.js'
import { note } from './note.js'
import { type ContactInput, readOptions } from './options.js'
import { PanelContent, type Said } from './panel.js'
import { controlsCss } from './style/controls.js'
import { panelCss } from './style/panel.js'
import { threadCss } from './style/thread.js'

/** The panel of one element, from the first press to the end of the element. */
export interface Panel {
  readonly shown: boolean
  show(): void
  hide(): void
  /** Takes over what the element says now. False where that needs a new panel. */
  update(): boolean
  dispose(): void
}

export interface PanelHost extends HTMLElement {
  readonly contact: ContactInput | undefined
}

/** How often what depends on the time of day is painted again while it is looked at. */
const repaintMs = 20_000

/** @throws whatever the loading of the words throws: there is no panel without them */
export async function createPanel(host: PanelHost, launcher: LauncherButton): Promise<Panel> {
  const options = readOptions(host, host.contact)
  const text = await loadVisitorText(negotiateLocale(options.locale))
  const life = new AbortController()
  const { signal } = life
  const store = createContact(options)
  const dialog = panelDialog(hide, signal)
  dialog.element.lang = text.tag
  host.shadowRoot?.append(dialog.element)
  host.shadowRoot?.adoptedStyleSheets.push(sheet(controlsCss), sheet(panelCss), sheet(threadCss))

  let state = store.$state.get()
  let said: Said = { turn: 0, words: '' }
  const audience = (): Audience<VisitorText> => ({ text, now: new Date(), tag: options.locale })

  function paint(): void {
    const to = audience()
    const root = host.shadowRoot
    const hadFocus = dialog.shown && root?.activeElement !== null
    render(h(PanelContent, { scene: { state, to, store, onClose: hide }, said }), dialog.element)
    launcher.setNote(note(state, to))
    // What had the focus may be gone with the part it stood in.
    if (hadFocus && root?.activeElement === null) dialog.focus()
  }
  const unsubscribe = store.$state.listen(next => {
    const words = announce(state, next, audience())
    if (words) said = { turn: said.turn + 1, words }
    const opened = next.case && !state.loading && next.case.id !== state.case?.id ? next.case : undefined
    state = next
    paint()
    if (opened) tell(host, 'press-zero-case', { reference: opened.reference })
  })
  const clock = setInterval(() => dialog.shown && paint(), repaintMs)
  addEventListener('pagehide', () => store.pause(), { signal })
  addEventListener('pageshow', () => store.resume(), { signal })
  paint()

  function hide(): void {
    if (!dialog.shown) return
    dialog.hide()
    store.close()
    launcher.button.setAttribute('aria-expanded', 'false')
    launcher.button.focus()
    tell(host, 'press-zero-close', null)
  }

  return {
    get shown() {
      return dialog.shown
    },
    show() {
      if (dialog.shown) return dialog.focus()
      dialog.show()
      store.open()
      launcher.button.setAttribute('aria-expanded', 'true')
      tell(host, 'press-zero-open', null)
    },
    hide,
    update() {
      const { topic, ...rest } = readOptions(host, host.contact)
      const { topic: _, ...before } = options
      if (JSON.stringify(rest) !== JSON.stringify(before)) return false
      store.setTopic(topic ?? null)
      return true
    },
    dispose() {
      life.abort()
      clearInterval(clock)
      unsubscribe()
      render(null, dialog.element)
      dialog.element.remove()
      store.dispose()
    },
  }
}
