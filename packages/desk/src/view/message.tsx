import type { OutboxEntry } from '@presszero/core'
import { fullTime, messageTime } from '@presszero/text'
import type { DeskCase, Message as WireMessage } from '@presszero/wire'
import { useState } from 'preact/hooks'
import type { Desk, Reply } from '../state/desk.js'
import { Icon } from './icons.js'
import { customerOf } from './item-words.js'
import { type Scene, useScene } from './scene.js'
import { troubleWords } from './trouble-words.js'

/** Who wrote a message. An assistant is never presented as a human. */
export function authorWords({ author }: WireMessage, view: DeskCase, { to, company }: Scene): string {
  const { name } = author
  if (author.kind === 'customer') return customerOf(view, to)
  if (author.kind === 'human') return name ?? company?.name ?? ''
  return author.kind === 'assistant' ? to.text.case.assistant : to.text.case.system
}

/** One message of the conversation, as it was written. */
export function Message({ message, view }: { message: WireMessage; view: DeskCase }) {
  const scene = useScene()
  const { to } = scene
  const { author, channel, at, text, quoted } = message
  return (
    <article class={`message ${author.kind}`}>
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
        <time dateTime={at} title={fullTime(at, to)}>
          {messageTime(at, to)}
        </time>
      </p>
      <p class="text" dir="auto">
        {text}
      </p>
      {quoted && <Quoted text={quoted} />}
    </article>
  )
}

function Quoted({ text }: { text: string }) {
  const { to } = useScene()
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="quoted" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{isOpen ? to.text.case.hideQuoted : to.text.case.showQuoted}</summary>
      <p class="text" dir="auto">
        {text}
      </p>
    </details>
  )
}

/** An answer that is not at the server yet, with what can be done about it. */
export function Outgoing({ entry, desk }: { entry: OutboxEntry<Reply>; desk: Desk }) {
  const { to } = useScene()
  const words = to.text.message
  const said = {
    sending: words.sending,
    'waiting-for-network': words.waiting,
    failed: [words.failed, entry.trouble && troubleWords(entry.trouble, to)].filter(Boolean).join(' '),
  }[entry.state]
  return (
    <article class={`message human ${entry.state}`}>
      <p class="by">
        <strong>{to.text.case.you}</strong>
        <time dateTime={entry.at}>{messageTime(entry.at, to)}</time>
      </p>
      <p class="text" dir="auto">
        {entry.body.text}
      </p>
      <p class="state" role={entry.state === 'failed' ? 'alert' : undefined}>
        {said}
      </p>
      {entry.state !== 'sending' && (
        <p class="remedies">
          <button type="button" class="link" onClick={() => desk.retry(entry.id)}>
            {words.retry}
          </button>
          <button type="button" class="link" onClick={() => desk.discard(entry.id)}>
            {words.discard}
          </button>
        </p>
      )}
    </article>
  )
}
