import type { DeskBoard } from '@presszero/wire'
import { nextInLine } from '../state/board.js'
import type { Desk } from '../state/desk.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface DutyProps {
  board: DeskBoard
  desk: Desk
  onClaimNext: () => void
}

/** Whether one is there for people, what that means to them, and the one thing to do next. */
export function Duty({ board, desk, onClaimNext }: DutyProps) {
  const { to } = useScene()
  const { presence, changing, silenced } = useStore(desk.$presence)
  const busy = useStore(desk.$busy)
  const isHeard = useStore(desk.$connection) === 'live'
  const words = to.text.presence
  const isOn = presence === 'on'
  return (
    <section class={`duty ${presence}`} aria-label={words.label}>
      <button
        class="switch"
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-disabled={changing}
        aria-describedby="duty-hint"
        aria-label={words.label}
        onClick={() => desk.setPresence(isOn ? 'off' : 'on')}
      >
        <span class="track" aria-hidden="true" />
        <strong>{isOn ? words.on : words.off}</strong>
      </button>
      <div id="duty-hint">
        {silenced && <p class="notice">{words.silenced}</p>}
        <p>{!isOn ? words.offHint : isHeard ? words.onHint : words.silence}</p>
      </div>
      <p class="hint">{othersOn(board, to.text)}</p>
      {isOn && nextInLine(board) && (
        <button class="primary" type="button" aria-disabled={busy} onClick={onClaimNext}>
          {to.text.item.claimNext}
        </button>
      )}
      {isOn && isHeard && (
        <details class="hint">
          <summary>{words.silenceTitle}</summary>
          <p>{words.silence}</p>
        </details>
      )}
    </section>
  )
}

function othersOn({ humansOn, me }: DeskBoard, text: ReturnType<typeof useScene>['to']['text']): string {
  const others = humansOn
    .filter(({ id }) => id !== me.id)
    .map(({ name, simulated }) => (simulated ? `${name} (${text.simulated})` : name))
  return others.length > 0 ? text.presence.others(others.join(', ')) : text.presence.alone
}
