import type { DeskBoard } from '@presszero/wire'
import type { Desk } from '../state/desk.js'
import type { PreferenceKeeper } from '../state/preferences.js'
import { Menu } from './menu.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface TopBarProps {
  board: DeskBoard | null
  desk: Desk
  preferences: PreferenceKeeper
  onKeys: () => void
}

/** Whose desk it is, who sits at it, and what is seldom needed. */
export function TopBar({ board, desk, preferences, onKeys }: TopBarProps) {
  const { to, company } = useScene()
  const { sound } = useStore(preferences.$preferences)
  return (
    <header class="top">
      <span class="mark" aria-hidden="true">
        0
      </span>
      <h1>{company ? to.text.title(company.name) : ''}</h1>
      <Connected desk={desk} />
      <Menu name={board?.me.name ?? to.text.loading}>
        {board && <p class="hint">{board.me.email}</p>}
        <label class="check">
          <input
            type="checkbox"
            checked={sound}
            onChange={event => preferences.set({ sound: event.currentTarget.checked })}
          />
          {to.text.board.sound}
        </label>
        <button class="plain" type="button" onClick={onKeys}>
          {to.text.keys.heading}
        </button>
        <button class="plain" type="button" onClick={() => desk.signOut()}>
          {to.text.signIn.signOut}
        </button>
      </Menu>
    </header>
  )
}

function Connected({ desk }: { desk: Desk }) {
  const { to } = useScene()
  const connection = useStore(desk.$connection)
  if (connection !== 'live') return null
  return <p class="connected">{to.text.connection.live}</p>
}
