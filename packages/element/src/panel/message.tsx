import type { ContactStore, MessageView } from '@presszero/core'
import { Press } from './press.js'

interface MessageProps {
  view: MessageView
  store: ContactStore
}

/** One message of the thread, with what became of it. */
export function Message({ view, store }: MessageProps) {
  const { id, quoted, retry, discard } = view
  return (
    <article class={`message ${view.author} ${view.mine ? 'mine' : 'theirs'} ${view.state}`} part="message">
      <p class="by">
        <span>{view.by}</span> <time dateTime={view.at}>{view.time}</time>
      </p>
      <p class="text" dir="auto">
        {view.text}
      </p>
      {quoted && (
        <details class="quoted">
          <summary>{quoted.label}</summary>
          <p class="text" dir="auto">
            {quoted.text}
          </p>
        </details>
      )}
      {(view.stateText || retry || discard) && (
        <p class="state">
          {view.stateText} {retry && <Press look="link" view={retry} onPress={() => store.retry(id)} />}{' '}
          {discard && <Press look="link" view={discard} onPress={() => store.discard(id)} />}
        </p>
      )}
    </article>
  )
}
