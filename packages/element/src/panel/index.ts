import { createContact } from '@presszero/core'
import { type Audience, loadVisitorText, localeOf, type VisitorText } from '@presszero/text'
import { tell } from '../events.js'
import type { LauncherButton } from '../launcher/button.js'
import { panelDialog } from './dialog.js'
import { note } from './note.js'
import { type Host, readOptions } from './options.js'
import { createPainter } from './painter.js'
import { controlsCss } from './style/controls.js'
import { panelCss } from './style/panel.js'
import { threadCss } from './style/thread.js'

/** The panel of one element, from the first press to the end of the element. */
export interface Panel {
  readonly shown: boolean
  show(): void
  hide(): void
  /** Takes up what an earlier page left: a place in the line, a conversation, unsent messages. Shows nothing by itself. */
  takeUp(): void
  /** Takes over what the element says now. False where that needs a new panel. */
  update(): boolean
  dispose(): void
}

/** How often what depends on the time of day is painted again while it is looked at. */
const repaintMs = 20_000

/**
 * @throws {TypeError} where the contact is not one, or offers no way to a human
 * @throws whatever the loading of the words throws: there is no panel without them
 */
export async function createPanel(host: Host, launcher: LauncherButton): Promise<Panel> {
  const options = readOptions(host)
  const text = await loadVisitorText(localeOf(options.locale))
  const audience = (): Audience<VisitorText> => ({ text, now: new Date(), tag: options.locale })
  const store = createContact(options)
  const life = new AbortController()
  const { signal } = life
  const dialog = panelDialog(hide, signal)
  const place = dialog.element
  place.lang = text.tag
  const root = host.dress(controlsCss + panelCss + threadCss)
  root.append(place)
  const painter = createPainter({ store, place, audience, onClose: hide })

  let state = store.$state.get()
  const show = (next: typeof state) => {
    const opened = next.case && next.case.id !== state.case?.id && !state.loading ? next.case : undefined
    state = next
    const hadFocus = dialog.shown && root.activeElement !== null
    painter.show(state)
    // What had the focus may be gone with the part it stood in.
    if (hadFocus && root.activeElement === null) dialog.focus()
    launcher.setNote(note(state, audience()))
    if (opened) tell(host, 'press-zero-case', { reference: opened.reference })
  }
  const unsubscribe = store.$state.subscribe(show)
  const clock = setInterval(() => dialog.shown && painter.repaint(), repaintMs)
  addEventListener('pagehide', () => store.pause(), { signal })
  addEventListener('pageshow', () => store.resume(), { signal })

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
    takeUp: () => store.restore(),
    update() {
      const { topic, ...rest } = readOptions(host)
      const { topic: _, ...before } = options
      if (JSON.stringify(rest) !== JSON.stringify(before)) return false
      store.setTopic(topic ?? null)
      return true
    },
    dispose() {
      life.abort()
      clearInterval(clock)
      unsubscribe()
      place.remove()
      store.dispose()
    },
  }
}
