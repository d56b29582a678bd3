import type { Contact } from '@presszero/text'

/** How the shop can be reached, whatever happens: shown while its Press Zero server does not answer. */
const ownContact: Contact = {
  name: 'Lumen & Oak',
  locale: 'en',
  phones: [{ number: '+32 2 555 01 23' }],
  email: 'help@lumen-oak.test',
  people: [],
  topics: [],
}

const KEPT_MS = 60_000
const PATIENCE_MS = 1_000

/** Asks the server how the company can be reached, at most once a minute: pages and panel then say the same. */
export function contactKeeper(): (server: string | undefined) => Promise<Contact> {
  let kept: { server: string; until: number; contact: Contact } | undefined
  return async server => {
    if (server === undefined) return ownContact
    if (kept?.server === server && Date.now() < kept.until) return kept.contact
    try {
      const response = await fetch(`${server}/v1/contact`, { signal: AbortSignal.timeout(PATIENCE_MS) })
      if (!response.ok) throw new Error(`${server} answered ${response.status}`)
      const contact = (await response.json()) as Contact
      kept = { server, until: Date.now() + KEPT_MS, contact }
      return contact
    } catch {
      return kept?.contact ?? ownContact
    }
  }
}
