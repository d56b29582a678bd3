import type { DeskCase } from '@presszero/wire'
import type { TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact'
import { useRef } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { routeOf } from './case-rules.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

/** As the wire allows it. */
export const longestText = 10_000

/**
 * Where the answer is written. In a live conversation Enter sends, as it does for the customer; a mail is longer and
 * cannot be called back, so that there Enter starts a new line and Ctrl+Enter sends.
 */
export function Composer({ view, desk }: { view: DeskCase; desk: Desk }) {
  const { to } = useScene()
  const words = to.text.case
  const text = useStore(desk.$drafts)[view.id] ?? ''
  const field = useRef<HTMLTextAreaElement>(null)
  const route = routeOf(view)
  const tooLong = text.length > longestText
  const { email } = view.customer
  const goes = { live: words.goesLive, mail: words.goesTo(email?.address ?? ''), page: words.goesNowhere }[
    route
  ]

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    field.current?.focus()
    if (text.trim() !== '' && !tooLong) void desk.reply(view.id, text)
  }
  const sendOnEnter = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return
    if (route !== 'live' && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form class="composer" onSubmit={submit}>
      <label for="reply">{words.write}</label>
      <textarea
        id="reply"
        ref={field}
        rows={3}
        dir="auto"
        value={text}
        aria-describedby="reply-goes"
        enterkeyhint={route === 'live' ? 'send' : 'enter'}
        aria-invalid={tooLong ? true : undefined}
        onInput={event => desk.write(view.id, event.currentTarget.value)}
        onKeyDown={sendOnEnter}
      />
      <p class={tooLong ? 'error' : 'hint'} id="reply-goes">
        {tooLong ? words.tooLong : goes}{' '}
        <span class="keys">{route === 'live' ? words.enterSends : words.controlEnterSends}</span>
      </p>
      <button class="primary" type="submit" aria-disabled={text.trim() === '' || tooLong}>
        {words.send}
      </button>
    </form>
  )
}
