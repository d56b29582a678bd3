import { fullTime, messageTime } from '@presszero/text'
import type { DeskCase, DeskMessage } from '@presszero/wire'
import { Icon } from './icons.js'
import { customerOf } from './item-words.js'
import { type Scene, useScene } from './scene.js'

/** Who wrote a message. An assistant is never presented as a human, and a mail that nobody vouches for has its address. */
export function authorWords({ author, from }: DeskMessage, view: DeskCase, { to, company }: Scene): string {
  const { name } = author
  if (author.kind === 'customer') return customerOf(view, to)
  if (author.kind === 'human') return name ?? company?.name ?? ''
  if (author.kind === 'assistant') return to.text.case.assistant
  return from ?? to.text.case.system
}

/** Who wrote it, by which way it came, and when. */
export function ByLine({ message, view }: { message: DeskMessage; view: DeskCase }) {
  const scene = useScene()
  const { to } = scene
  const { author, channel, at, from, sender } = message
  return (
    <p class="by">
      <strong>
        <bdi>{authorWords(message, view, scene)}</bdi>
      </strong>
      {channel !== 'web' && (
        <span class="via">
          <Icon name={channel} />
          {to.text.channel[channel]}
        </span>
      )}
      {author.kind === 'system' && from && sender !== 'quarantined' && <span>{to.text.case.system}</span>}
      <time dateTime={at} title={fullTime(at, to)}>
        {messageTime(at, to)}
      </time>
    </p>
  )
}
