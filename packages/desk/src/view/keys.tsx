import { useEffect, useRef } from 'preact/hooks'
import type { PreferenceKeeper } from '../state/preferences.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface KeysProps {
  preferences: PreferenceKeeper
  onClose: () => void
}

/** The keys, and the way to turn them off: who speaks to the computer would press them by accident (WCAG 2.1.4). */
export function Keys({ preferences, onClose }: KeysProps) {
  const { to } = useScene()
  const { keys } = useStore(preferences.$preferences)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const rows = [
    [['j', '↓'], to.text.keys.next],
    [['k', '↑'], to.text.keys.previous],
    [['Enter'], to.text.keys.open],
    [['r'], to.text.keys.reply],
    [['n'], to.text.keys.note],
    [['Esc'], to.text.case.back],
    [['?'], to.text.keys.help],
  ] as const
  return (
    <dialog class="keys-dialog" ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{to.text.keys.heading}</h2>
      <dl>
        {rows.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map(name => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={keys}
          onChange={event => preferences.set({ keys: event.currentTarget.checked })}
        />
        {to.text.keys.use}
      </label>
      <button class="primary" type="button" onClick={() => dialog.current?.close()}>
        {to.text.close}
      </button>
    </dialog>
  )
}
