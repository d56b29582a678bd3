import { useState } from 'preact/hooks'
import { Icon } from './icons.js'
import { useScene } from './scene.js'

/** The reference that both sides can read out; a press copies it where the browser allows that. */
export function Reference({ reference }: { reference: string }) {
  const { visitor, say } = useScene()
  const [copied, setCopied] = useState(false)
  const words = visitor.text.thread
  const copy = () =>
    navigator.clipboard.writeText(reference).then(
      () => {
        setCopied(true)
        say(words.copied)
      },
      () => {},
    )
  return (
    <span class="reference">
      <code>{reference}</code>
      {'clipboard' in navigator && (
        <button
          class="square"
          type="button"
          aria-label={words.copyReference}
          title={words.copyReference}
          onClick={copy}
        >
          <Icon name="copy" />
        </button>
      )}
      {copied && <span aria-hidden="true">{words.copied}</span>}
    </span>
  )
}
