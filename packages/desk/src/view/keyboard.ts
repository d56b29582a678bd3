export type KeyCommand = 'next' | 'previous' | 'reply' | 'note' | 'leave' | 'help'

const commands: Readonly<Record<string, KeyCommand>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  r: 'reply',
  n: 'note',
  Escape: 'leave',
  '?': 'help',
}

/** What a key asks for; nothing while somebody writes, or where the key has a meaning of its own. */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  const { target, key } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return undefined
  if (!(target instanceof HTMLElement)) return undefined
  if (target.closest('dialog')) return undefined
  if (target.closest('input, textarea, select')) return key === 'Escape' ? 'leave' : undefined
  // Arrows scroll the conversation.
  if (key.startsWith('Arrow') && target.closest('[role=log]')) return undefined
  return Object.hasOwn(commands, key) ? commands[key] : undefined
}

/** Moves the focus through the rows of the board, from where it is or from the open case. */
export function moveInList(root: ParentNode, step: 1 | -1): void {
  const rows = [...root.querySelectorAll<HTMLElement>('.row > a')]
  const at = rows.findIndex(
    row => row === document.activeElement || row.parentElement?.contains(document.activeElement),
  )
  const open = at >= 0 ? at : rows.findIndex(row => row.hasAttribute('aria-current'))
  const next = rows[open < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, open + step))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
