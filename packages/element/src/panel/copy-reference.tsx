import type { VisitorText } from '@presszero/text'
import { useState } from 'preact/hooks'

interface CopyReferenceProps {
  /** The reference with the words around it. */
  label: string
  value: string
  text: VisitorText
}

/** The reference that a person can quote, and a button that copies it where the browser allows it. */
export function CopyReference({ label, value, text }: CopyReferenceProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <p class="reference">
      {label}{' '}
      {'clipboard' in navigator && (
        <button type="button" class="link" onClick={() => copy().catch(() => setCopied(false))}>
          <span role="status">{copied ? text.thread.copied : text.thread.copyReference}</span>
        </button>
      )}
    </p>
  )
}
