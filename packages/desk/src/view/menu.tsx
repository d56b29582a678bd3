import type { ComponentChildren, TargetedFocusEvent } from 'preact'

interface MenuProps {
  name: ComponentChildren
  id?: string
  children: ComponentChildren
}

/** What is seldom needed, behind one press. It closes when one goes on elsewhere, and after a choice. */
export function Menu({ name, id, children }: MenuProps) {
  return (
    <details class="menu" onFocusOut={closeBehind} onClick={closeAfterChoice} onKeyDown={closeOnEscape}>
      <summary id={id}>{name}</summary>
      <div>{children}</div>
    </details>
  )
}

function closeBehind({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDetailsElement>): void {
  if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) currentTarget.open = false
}

function closeAfterChoice({
  currentTarget,
  target,
}: MouseEvent & { currentTarget: HTMLDetailsElement }): void {
  if (target instanceof Element && target.closest('button')) currentTarget.open = false
}

function closeOnEscape(event: KeyboardEvent & { currentTarget: HTMLDetailsElement }): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return
  event.preventDefault()
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}
