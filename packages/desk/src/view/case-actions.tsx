import type { DeskCase } from '@presszero/wire'
import type { Desk } from '../state/desk.js'
import type { Rights } from './case-rules.js'
import { focusSoon } from './focus.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface CaseActionsProps {
  view: DeskCase
  desk: Desk
  rights: Rights
  resolving: boolean
  onClaim: () => void
  onResolve: () => void
}

export function CaseActions({ view, desk, rights, resolving, onClaim, onResolve }: CaseActionsProps) {
  const { to } = useScene()
  const busy = useStore(desk.$busy)
  const words = to.text.case
  // The button goes with the case: what has the focus must not.
  const release = async () => {
    await desk.release(view.id)
    focusSoon('case-title')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div class="actions" role="group" aria-label={words.actions}>
      {rights.claim && (
        <button class="primary" type="button" aria-disabled={busy} onClick={onClaim}>
          {to.text.item.claim}
        </button>
      )}
      {rights.resolve && (
        <button class="quiet" id="resolve" type="button" aria-expanded={resolving} onClick={onResolve}>
          {words.resolve}
        </button>
      )}
      {rights.forward && (
        <button class="quiet" type="button" aria-disabled={busy} onClick={() => desk.forward(view.id)}>
          {words.forward}
        </button>
      )}
      {rights.release && (
        <button class="quiet" type="button" aria-disabled={busy} onClick={release}>
          {words.release}
        </button>
      )}
    </div>
  )
}
