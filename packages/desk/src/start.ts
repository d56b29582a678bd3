import { createHttp } from '@presszero/core'
import { directionOf, loadVisitorText, negotiateLocale } from '@presszero/text'
import { loadDeskText } from '@presszero/text/desk'
import type { Contact } from '@presszero/wire'
import { visitorRoutes } from '@presszero/wire/plain'
import { atom } from 'nanostores'
import { h, render } from 'preact'
import { createAccess } from './state/access.js'
import { createDesk, type DeskOptions } from './state/desk.js'
import { takeSecret } from './state/place.js'
import { createPreferences } from './state/preferences.js'
import { browserSession } from './state/session.js'
import { App } from './view/app.js'

export interface StartOptions extends Pick<DeskOptions, 'server' | 'fetch' | 'storage' | 'bell'> {
  /** Into what the desk is painted. */
  root: HTMLElement
  /** The languages that the human reads, the best first. */
  languages: readonly string[]
}

/** Opens the desk on this page. Resolves once it is painted, to a function that takes it away again. */
export async function startDesk({ root, languages, ...options }: StartOptions): Promise<() => void> {
  const secret = takeSecret(location, history)
  const locale = negotiateLocale(languages)
  const [desk, visitor] = await Promise.all([loadDeskText(locale), loadVisitorText(locale)])
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)

  const http = createHttp(options)
  const access = createAccess(http, browserSession(localStorage))
  if (secret !== undefined) void access.enter(secret)
  const $company = atom<Contact | null>(null)
  // A title for the page: the desk works without it.
  http<Contact>(visitorRoutes.contact).then($company.set, () => {})

  const app = h(App, {
    access,
    openDesk: session => createDesk({ ...options, session, onOver: access.leave }),
    preferences: createPreferences(localStorage),
    $company,
    words: { desk, visitor },
    tag: languages[0] ?? locale,
  })
  render(app, root)
  return () => render(null, root)
}
