import { createContact } from '../contact/contact.js'
import type { ContactOptions, ContactRecord, ContactStore } from '../contact/types.js'
import { memoryStorage } from '../storage/memory.js'
import { tabBells } from './bells.js'
import { createFakeServer } from './fake-server.js'
import { manualClock } from './manual-clock.js'

let browsers = 0

/** A browser that looks at a page of a company with a server; each tab is one contact. */
export function browser(options: Partial<ContactOptions> = {}) {
  browsers += 1
  const server = createFakeServer()
  const clock = manualClock()
  const storage = memoryStorage<ContactRecord>()
  const bell = tabBells()
  const origin = `https://help-${browsers}.shop.test`
  const tab = () => createContact({ server: origin, fetch: server.fetch, storage, bell, clock, ...options })
  return { server, clock, storage, tab }
}

/** The thread in short: `Hello: sent`. */
export function texts(contact: ContactStore): string[] {
  return contact.$messages.get().map(({ text, state }) => `${text}: ${state}`)
}
