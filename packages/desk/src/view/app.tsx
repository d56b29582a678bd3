import type { Contact } from '@presszero/wire'
import type { ReadableAtom } from 'nanostores'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { AccessStore } from '../state/access.js'
import type { Desk } from '../state/desk.js'
import type { PreferenceKeeper } from '../state/preferences.js'
import type { Session } from '../state/session.js'
import { type Scene, SceneProvider, type Words } from './scene.js'
import { SignIn } from './sign-in.js'
import { useStore } from './use-store.js'
import { Workplace } from './workplace.js'

/** Waits and countdowns are painted anew this often. */
const TICK_MS = 10_000

export interface AppProps {
  access: AccessStore
  /** Builds the desk of somebody who has come in. */
  openDesk: (session: Session) => Desk
  preferences: PreferenceKeeper
  $company: ReadableAtom<Contact | null>
  words: Words
  /** The human's own tag, for how times and numbers are written. */
  tag: string
}

export function App({ access, openDesk, preferences, $company, words, tag }: AppProps) {
  const state = useStore(access.$access)
  const company = useStore($company)
  const now = useNow()
  const [said, setSaid] = useState({ turn: 0, words: '' })
  const say = useCallback((text: string) => setSaid(({ turn }) => ({ turn: turn + 1, words: text })), [])
  const session = state.step === 'in' ? state.session : undefined
  const desk = useMemo(() => session && openDesk(session), [session])
  useEffect(() => {
    desk?.start()
    return () => desk?.stop()
  }, [desk])

  const { desk: text, visitor } = words
  const scene: Scene = { to: { text, now, tag }, visitor: { text: visitor, now, tag }, company, say }
  return (
    <SceneProvider value={scene}>
      {desk ? (
        <Workplace key={session?.token} desk={desk} preferences={preferences} />
      ) : (
        <SignIn access={access} />
      )}
      <div class="hidden" role="status">
        <p key={said.turn}>{said.words}</p>
      </div>
    </SceneProvider>
  )
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
