import type { DeskCase, DeskMessage } from '@presszero/wire'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../state/desk.js'
import { authorWords } from './by-line.js'
import { lastWord } from './case-rules.js'
import { customerOf } from './item-words.js'
import { OurMail } from './mail/our-mail.js'
import { Message } from './message.js'
import { Outgoing } from './outgoing.js'
import { type Scene, useScene } from './scene.js'
import { useStore } from './use-store.js'

/** So near to the end one reads what comes; farther up one reads what was, and is not moved. */
const nearEnd = 120

/** The conversation. A new message is said once by the desk's announcer; the log itself is silent. */
export function Thread({ view, desk, me }: { view: DeskCase; desk: Desk; me: string }) {
  const { to } = useScene()
  const outgoing = useStore(desk.$outgoing).filter(({ id, body }) => {
    return body.case === view.id && !view.messages.some(message => message.id === id)
  })
  const typing = useStore(desk.$typing).has(view.id)
  // Files of a mail are named once it was read: what stands at the end moves down then.
  const read = Object.values(useStore(desk.$mails)).filter(({ mail }) => mail).length
  const log = useScrollToEnd(view.id, view.messages.length + outgoing.length + read)
  useAnnouncedMessages(view, me)
  const customer = customerOf(view, to)
  const latest = lastWord(view)
  return (
    <div
      class="thread"
      role="log"
      aria-label={to.text.case.conversation}
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: in Safari, keys scroll only what can be focused.
      tabIndex={0}
      ref={log}
    >
      <OurMail answers={view.answers} />
      {view.messages.map(message => (
        <Message key={message.id} message={message} view={view} desk={desk} isLatest={message === latest} />
      ))}
      {outgoing.map(entry => (
        <Outgoing key={entry.id} entry={entry} desk={desk} />
      ))}
      {view.resolution && <p class="resolution">{to.text.case.resolved(view.resolution.reason)}</p>}
      {typing && <p class="typing">{to.text.case.typing(customer)}</p>}
    </div>
  )
}

function useScrollToEnd(caseId: string, length: number) {
  const log = useRef<HTMLDivElement>(null)
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    const element = log.current
    if (!element) return
    const isNew = shown.current !== caseId
    const rest = element.scrollHeight - element.scrollTop - element.clientHeight
    const last = element.lastElementChild?.clientHeight ?? 0
    if (isNew || rest < nearEnd + last) element.scrollTop = element.scrollHeight
    shown.current = caseId
  }, [caseId, length])
  return log
}

/** Says what others write while the case is open, each message once; its history is not read out. */
function useAnnouncedMessages(view: DeskCase, me: string): void {
  const scene = useScene()
  const known = useRef<{ id: string; messages: ReadonlySet<string> } | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = { id: view.id, messages: new Set(view.messages.map(({ id }) => id)) }
    if (before?.id !== view.id) return
    const fresh = view.messages.filter(({ id }) => !before.messages.has(id))
    const words = fresh.map(message => newsWords(message, view, me, scene)).filter(Boolean)
    if (words.length > 0) scene.say(words.join(' '))
  }, [view])
}

/** What is said of a new message: nothing of what one wrote oneself, and of a forged mail not what it says. */
function newsWords(message: DeskMessage, view: DeskCase, me: string, scene: Scene): string {
  const { text } = scene.to
  const author = authorWords(message, view, scene)
  if (message.internal) return message.author.name === me ? '' : internalNews(message, author, scene)
  const isForged = message.sender === 'quarantined'
  if (message.author.kind !== 'customer' && !isForged) return ''
  const said = isForged ? text.mail.sender.quarantined.mark : message.text
  return `${text.case.newMessage(author)}: ${said}`
}

function internalNews({ internal, text }: DeskMessage, author: string, { to }: Scene): string {
  const words = to.text.internal
  if (internal?.kind === 'transfer') return words.movedFrom(internal.from, internal.to)
  return internal?.kind === 'held-back' ? words.heldBack : `${words.newNote(author)}: ${text}`
}
