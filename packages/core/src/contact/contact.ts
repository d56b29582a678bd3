import { atom } from 'nanostores'
import { systemClock } from '../clock.js'
import { createClient } from '../net/client.js'
import type { Trouble } from '../net/errors.js'
import { createOutbox } from '../outbox/outbox.js'
import { broadcastBell } from '../storage/bell.js'
import { indexedDbStorage } from '../storage/indexeddb.js'
import { resilientStorage } from '../storage/resilient.js'
import { createActions } from './actions.js'
import { createDelivery } from './deliver.js'
import { createDraft } from './draft.js'
import { createHouse } from './house.js'
import { createKeeper } from './keeper.js'
import { createLazyBell } from './lazy-bell.js'
import { createLifecycle } from './lifecycle.js'
import { createLive } from './live.js'
import { unansweredIn } from './messages.js'
import { readContact } from './static.js'
import { createStores } from './stores.js'
import type { ContactOptions, ContactStore, Outgoing } from './types.js'

/**
 * The one object behind an element or a hook: what is known, as stores, and what a person can do, as actions.
 * Building it stores nothing and asks nothing. Without `server` it is static: what is known comes from `contact`.
 * @throws {TypeError} that names a wrong option and says what to write
 */
export function createContact(options: ContactOptions): ContactStore {
  const { server, locale = 'en', clock = systemClock, topic = null } = options
  if (server === undefined && !options.contact) {
    throw new TypeError('createContact needs to know whom to reach: set server, contact, or both.')
  }
  const known = options.contact ? readContact(options.contact, server !== undefined) : null
  const name = `presszero:${server ?? 'static'}`
  const storage = options.storage ?? resilientStorage(indexedDbStorage(name))
  const bell = createLazyBell(() => (options.bell ?? broadcastBell)(name))
  const $opened = atom(false)
  const $topic = atom(topic)
  const $trouble = atom<Trouble | null>(null)

  const http = { server: server ?? '', clock, fetch: options.fetch }
  const client = createClient(http)
  const keeper = createKeeper(storage, bell)
  const draft = createDraft(storage, bell)
  const house = createHouse(server === undefined ? undefined : client, known, clock)
  const outbox = createOutbox<Outgoing>({
    name,
    storage,
    deliver: createDelivery(client, keeper, locale),
    bell,
    clock,
    exclusive: options.exclusive,
  })
  const live = createLive({
    ...http,
    client,
    keeper,
    async onGone() {
      // What nobody has answered would be lost with the case: it is there to be sent again.
      const held = keeper.$held.get()
      if (held) draft.giveBack(unansweredIn(held.view))
      await keeper.letGo()
    },
  })
  const parts = {
    server,
    locale,
    storage,
    bell,
    isOnline: options.isOnline ?? (() => globalThis.navigator?.onLine !== false),
    $opened,
    $topic,
    $trouble,
    client,
    keeper,
    draft,
    house,
    outbox,
    live,
  }

  const { begin, end, ...lifecycle } = createLifecycle(parts)
  const actions = createActions(parts, { begin, end })
  return {
    mode: server === undefined ? 'static' : 'server',
    ...createStores(parts, actions),
    ...lifecycle,
    ...actions,
  }
}
