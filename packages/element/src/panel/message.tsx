import type { ContactStore, MessageView } from '@presszero/core'

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
          {view.stateText}{' '}
          {retry && (
            <button type="button" class="link" disabled={!retry.enabled} onClick={() => store.retry(id)}>
              {retry.label}
            </button>
          )}{' '}
          {discard && (
            <button type="button" class="link" disabled={!discard.enabled} onClick={() => store.discard(id)}>
              {discard.label}
            </button>
          )}
        </p>
      )}
    </article>
  )
}
