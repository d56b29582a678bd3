import type { DeskCase, DeskMessage } from '@presszero/wire'
import type { ComponentChildren } from 'preact'
import { ByLine } from './by-line.js'
import { Icon } from './icons.js'
import { useScene } from './scene.js'

/** The label of whatever the customer never sees: a closed lock and the words, on a ground of its own. */
export function InternalMark({ words }: { words?: string }) {
  const { to } = useScene()
  return (
    <p class="internal-mark">
      <Icon name="lock" />
      {words ?? to.text.internal.note}
    </p>
  )
}

interface InternalProps {
  message: DeskMessage
  view: DeskCase
  /** What was written. */
  children: ComponentChildren
}

/**
 * What colleagues alone see: a note, the move to another queue, or a mail of somebody here that the customer did not get.
 * What a newer server may add is shown as a note: it must never look like an answer.
 */
export function Internal({ message, view, children }: InternalProps) {
  const { to } = useScene()
  const words = to.text.internal
  const { internal, text } = message
  const moved = internal?.kind === 'transfer' ? internal : undefined
  const held = internal?.kind === 'held-back' ? internal : undefined
  return (
    <article class="message note">
      <InternalMark {...(held ? { words: words.heldBack } : {})} />
      <ByLine message={message} view={view} />
      {moved && (
        <p>
          <strong>{words.movedFrom(moved.from, moved.to)}</strong>
        </p>
      )}
      {held && <p class="bad">{words.heldBackWhy[held.why](held.queue ?? '')}</p>}
      {(text !== '' || !moved) && children}
    </article>
  )
}
