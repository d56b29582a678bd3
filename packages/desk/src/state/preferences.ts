import { atom, type ReadableAtom } from 'nanostores'

export interface Preferences {
  /** A sound when somebody arrives. */
  sound: boolean
  /** Single keys as commands. Who speaks to the computer turns them off (WCAG 2.1.4). */
  keys: boolean
}

export interface PreferenceKeeper {
  readonly $preferences: ReadableAtom<Preferences>
  set(change: Partial<Preferences>): void
}

const key = 'presszero-desk-preferences'

/** What one likes, on this machine. */
export function createPreferences(storage: Storage): PreferenceKeeper {
  const stored = storage.getItem(key) ?? ''
  const $preferences = atom<Preferences>({
    sound: stored.includes('sound'),
    keys: !stored.includes('no-keys'),
  })
  return {
    $preferences,
    set(change) {
      const wanted = { ...$preferences.get(), ...change }
      $preferences.set(wanted)
      storage.setItem(key, [wanted.sound ? 'sound' : 'quiet', wanted.keys ? 'keys' : 'no-keys'].join(' '))
    },
  }
}
