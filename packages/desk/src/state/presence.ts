import type { DeskHuman } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'
import type { DeskClient } from './client.js'

const BEAT_MS = 20_000
/** The server takes a human who was silent for two minutes off duty. */
const SILENT_MS = 120_000

export interface Presence {
  presence: DeskHuman['presence']
  /** The switch was pressed, and the server has not answered yet. */
  changing: boolean
  /** Off because this page was not heard for too long, which the human did not ask for. */
  silenced: boolean
}

export interface PresenceKeeper {
  readonly $presence: ReadableAtom<Presence>
  set(presence: DeskHuman['presence']): Promise<void>
  /** What the server says. */
  heard(presence: DeskHuman['presence']): void
  /** The server gave a sign of life. */
  alive(): void
  stop(): void
}

/**
 * On or off duty, with a heartbeat while on. Browsers slow the timers of a hidden tab down to a minute, but not what
 * arrives from the network: each sign of life of the server is an occasion to give one, too.
 */
export function createPresence(client: Pick<DeskClient, 'setPresence' | 'signal'>): PresenceKeeper {
  const $presence = atom<Presence>({ presence: 'off', changing: false, silenced: false })
  let beatAt = Date.now()

  const beat = async () => {
    if ($presence.get().presence === 'off' || Date.now() - beatAt < BEAT_MS) return
    const before = beatAt
    beatAt = Date.now()
    await client.signal({ kind: 'here' }).catch(() => {
      beatAt = before
    })
  }
  const timer = setInterval(beat, BEAT_MS)

  return {
    $presence,
    async set(presence) {
      const before = $presence.get()
      if (before.changing) return
      $presence.set({ ...before, changing: true })
      try {
        const me = await client.setPresence({ presence })
        beatAt = Date.now()
        $presence.set({ presence: me.presence, changing: false, silenced: false })
      } catch (error) {
        $presence.set({ ...before, changing: false })
        throw error
      }
    },
    heard(presence) {
      const { presence: before, changing, silenced } = $presence.get()
      if (changing || before === presence) return
      const wasSilent = presence === 'off' && Date.now() - beatAt >= SILENT_MS
      if (presence === 'on') beatAt = 0
      $presence.set({ presence, changing: false, silenced: presence === 'off' && (wasSilent || silenced) })
    },
    alive: () => void beat(),
    stop: () => clearInterval(timer),
  }
}
