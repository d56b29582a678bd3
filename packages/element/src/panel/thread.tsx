import { threadView } from '@presszero/core'
import { CopyReference } from './copy-reference.js'
import { Message } from './message.js'
import type { Scene } from './scene.js'

/**
 * The conversation. It is a log, but a silent one: a new message is said once, by the panel's announcer, and not
 * again with each "Sending" and "Sent" that is painted here.
 */
export function ThreadPart({ state, to, store, say }: Scene) {
  const view = threadView(state, to)
  if (!view) return null
  return (
    <section class="thread" part="thread">
      <p class="who">{view.status}</p>
      {view.reference && <CopyReference {...view.reference} to={to} say={say} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: in Safari, keys scroll only what can be focused. */}
      <div role="log" aria-label={view.label} aria-live="off" tabIndex={0}>
        {view.messages.map(message => (
          <Message key={message.id} view={message} store={store} />
        ))}
      </div>
      {view.pledges.map(pledge => (
        <p key={pledge} class="hint">
          {pledge}
        </p>
      ))}
      {view.resolved && <p class="notice">{view.resolved}</p>}
      {view.typing && <p class="typing">{view.typing}</p>}
    </section>
  )
}
