import { Icon } from './icons.js'
import type { Scene } from './scene.js'

interface CopyReferenceProps extends Pick<Scene, 'to' | 'say'> {
  /** The reference with the words around it. */
  label: string
  value: string
}

/** The reference that a person can quote, and a button that copies it where the browser allows it. */
export function CopyReference({ label, value, to, say }: CopyReferenceProps) {
  const { copied, copyReference } = to.text.thread
  // Where copying is refused, the reference still stands there to be selected.
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => say(copied),
      () => {},
    )
  return (
    <p class="reference">
      {label}{' '}
      {'clipboard' in navigator && (
        <button type="button" class="square" aria-label={copyReference} onClick={copy}>
          <Icon name="copy" />
        </button>
      )}
    </p>
  )
}
