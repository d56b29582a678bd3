import type { DeskCase } from '@presszero/wire'
import type { Desk } from '../state/desk.js'
import type { CaseForm, Rights } from './case-rules.js'
import { focusSoon } from './focus.js'
import { Icon } from './icons.js'
import { Menu } from './menu.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface CaseActionsProps {
  view: DeskCase
  desk: Desk
  rights: Rights
  /** What is being filled in, in the place of the answer. */
  form: CaseForm | null
  onClaim: () => void
  onForm: (form: CaseForm) => void
}

/** What is done with a case: what is done often as buttons, the rest behind "More". */
export function CaseActions({ view, desk, rights, form, onClaim, onForm }: CaseActionsProps) {
  const { to } = useScene()
  const busy = useStore(desk.$busy)
  const words = to.text.case
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div class="actions" role="group" aria-label={words.actions}>
      {rights.claim && (
        <button class="primary" type="button" aria-disabled={busy} onClick={onClaim}>
          {to.text.item.claim}
        </button>
      )}
      {rights.resolve && (
        <button
          class="quiet"
          id="resolve"
          type="button"
          aria-expanded={form === 'resolve'}
          onClick={() => onForm('resolve')}
        >
          {words.resolve}
        </button>
      )}
      {rights.note && (
        <button
          class="quiet internal"
          id="write-note"
          type="button"
          aria-expanded={form === 'note'}
          onClick={() => onForm('note')}
        >
          <Icon name="lock" />
          {to.text.internal.writeNote}
        </button>
      )}
      <More view={view} desk={desk} rights={rights} onForm={onForm} />
    </div>
  )
}

function More({ view, desk, rights, onForm }: Pick<CaseActionsProps, 'view' | 'desk' | 'rights' | 'onForm'>) {
  const { to } = useScene()
  const words = to.text.case
  const busy = useStore(desk.$busy)
  if (!rights.transfer && !rights.forward && !rights.release) return null
  // The button goes with the case: what has the focus must not.
  const release = async () => {
    await desk.release(view.id)
    focusSoon('case-title')
  }
  return (
    <Menu name={to.text.internal.more} id="more">
      {rights.transfer && (
        <button class="plain" type="button" onClick={() => onForm('move')}>
          {to.text.internal.move}
        </button>
      )}
      {rights.forward && (
        <button class="plain" type="button" aria-disabled={busy} onClick={() => desk.forward(view.id)}>
          {words.forward}
        </button>
      )}
      {rights.release && (
        <button class="plain" type="button" aria-disabled={busy} onClick={release}>
          {words.release}
        </button>
      )}
    </Menu>
  )
}
