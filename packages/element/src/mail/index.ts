import { createContact } from '@presszero/core'
import { type Audience, loadVisitorText, localeOf, type VisitorText } from '@presszero/text'
import { tell } from '../events.js'
import { paint } from '../paint/paint.js'
import { type Host, readOptions } from '../panel/options.js'
import { controlsCss } from '../panel/style/controls.js'
import { MailContent } from './content.js'
import { mailCss } from './style.js'

/** The form of one `<press-zero-mail>`, from its coming into view to the end of the element. */
export interface MountedMail {
  dispose(): void
}

/** @throws whatever the loading of the words throws */
export async function mountMail(host: Host, root: ShadowRoot): Promise<MountedMail> {
  const options = readOptions(host)
  const text = await loadVisitorText(localeOf(options.locale))
  const store = createContact(options)
  const life = new AbortController()
  const { signal } = life
  host.dress(controlsCss + mailCss)
  const place = document.createElement('div')
  place.className = 'place'
  place.lang = text.tag
  root.replaceChildren(place)

  let state = store.$state.get()
  const show = (next: typeof state) => {
    const opened = next.case && next.case.id !== state.case?.id ? next.case : undefined
    state = next
    const to: Audience<VisitorText> = { text, now: new Date(), tag: options.locale }
    const words = host.getAttribute('text')
    paint(place, MailContent({ scene: { state, to, store, say: () => {} }, words }))
    if (opened) tell(host, 'press-zero-case', { reference: opened.reference })
  }
  const unsubscribe = store.$state.subscribe(show)
  // Touching the form is the person's act: from then on things may be asked and stored.
  place.addEventListener('focusin', () => store.open(), { once: true, signal })
  addEventListener('pagehide', () => store.pause(), { signal })
  addEventListener('pageshow', () => store.resume(), { signal })

  return {
    dispose() {
      life.abort()
      unsubscribe()
      store.dispose()
    },
  }
}
