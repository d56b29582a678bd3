import type { WritableAtom } from 'nanostores'
import type { Client } from '../net/client.js'
import type { Trouble } from '../net/errors.js'
import type { Outbox } from '../outbox/outbox.js'
import type { DurableStorage } from '../storage/port.js'
import type { DraftKeeper } from './draft.js'
import type { House } from './house.js'
import type { CaseKeeper } from './keeper.js'
import type { LazyBell } from './lazy-bell.js'
import type { Live } from './live.js'
import type { ContactRecord, Outgoing } from './types.js'

/** What a contact is put together from. */
export interface Parts {
  /** `undefined` in static mode. */
  server: string | undefined
  locale: string
  storage: DurableStorage<ContactRecord>
  bell: LazyBell
  isOnline: () => boolean
  $opened: WritableAtom<boolean>
  $topic: WritableAtom<string | null>
  /** Why the latest act had no effect, if it had none. */
  $trouble: WritableAtom<Trouble | null>
  client: Client
  keeper: CaseKeeper
  draft: DraftKeeper
  house: House
  outbox: Outbox<Outgoing>
  live: Live
}
