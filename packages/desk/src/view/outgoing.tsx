import type { OutboxEntry } from '@presszero/core'
import { messageTime } from '@presszero/text'
import type { Desk } from '../state/desk.js'
import type { Reply } from '../state/writing.js'
import { InternalMark } from './internal.js'
import { useScene } from './scene.js'
import { troubleWords } from './trouble-words.js'

/** An answer or a note that is not at the server yet, with what can be done about it. */
export function Outgoing({ entry, desk }: { entry: OutboxEntry<Reply>; desk: Desk }) {
  const { to } = useScene()
  const words = to.text.message
  const { internal, text } = entry.body
  const said = {
    sending: words.sending,
    'waiting-for-network': words.waiting,
    failed: [words.failed, entry.trouble && troubleWords(entry.trouble, to)].filter(Boolean).join(' '),
  }[entry.state]
  return (
    <article class={`message ${internal ? 'note' : 'human'} ${entry.state}`}>
      {internal && <InternalMark />}
      <p class="by">
        <strong>{to.text.case.you}</strong>
        <time dateTime={entry.at}>{messageTime(entry.at, to)}</time>
      </p>
      <p class="text" dir="auto">
        {text}
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
