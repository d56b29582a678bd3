import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface FoldProps {
  /** What is pressed to see it, and to see it no more. */
  show: string
  hide: string
  class?: string
  children: ComponentChildren
}

/** What is seldom looked at, one press away. */
export function Fold({ show, hide, class: name = 'quoted', children }: FoldProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class={name} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{isOpen ? hide : show}</summary>
      {children}
    </details>
  )
}
