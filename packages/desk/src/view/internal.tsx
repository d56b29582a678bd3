import type { DeskCase, DeskMessage } from '@presszero/wire'
import { ByLine } from './by-line.js'
import { Icon } from './icons.js'
import { useScene } from './scene.js'

type Internal = NonNullable<DeskMessage['internal']>

interface InternalProps {
  message: DeskMessage
  view: DeskCase
}

/** The label of whatever the customer never sees: a closed lock and the words, on a ground of its own. */
export function InternalMark() {
  const { to } = useScene()
  return (
    <p class="internal-mark">
      <Icon name="lock" />
      {to.text.internal.note}
    </p>
  )
}

/** What somebody wrote for colleagues. */
export function Note({ message, view }: InternalProps) {
  return (
    <article class="message note">
      <InternalMark />
      <ByLine message={message} view={view} />
      <p class="text" dir="auto">
        {message.text}
      </p>
    </article>
  )
}

/** That the case was handed to another queue, and why. */
export function Transfer({
  message,
  view,
  moved,
}: InternalProps & { moved: Extract<Internal, { kind: 'transfer' }> }) {
  const { to } = useScene()
  return (
    <article class="message note">
      <InternalMark />
      <ByLine message={message} view={view} />
      <p class="text" dir="auto">
        <strong>{to.text.internal.movedFrom(moved.from, moved.to)}</strong>
        {message.text && `\n${message.text}`}
      </p>
    </article>
  )
}

/** That a mail of somebody here did not go to the customer, and why. */
export function HeldBack({ held }: { held: Internal }) {
  const { to } = useScene()
  if (held.kind !== 'held-back') return null
  const words = to.text.internal
  return (
    <p class="held-back-mark">
      <Icon name="forged" />
      <span>
        <strong>{words.heldBack}.</strong> {words.heldBackWhy[held.why](held.queue ?? '')}
      </span>
    </p>
  )
}
