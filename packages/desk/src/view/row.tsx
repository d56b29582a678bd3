import { messageTime } from '@presszero/text'
import type { DeskItem } from '@presszero/wire'
import { awaitsAnswer, isClaimable } from '../state/board.js'
import type { Desk } from '../state/desk.js'
import { draftKey } from '../state/drafts.js'
import { caseHref } from '../state/place.js'
import { Icon } from './icons.js'
import { nameOf, pledgeWords, topicWords, waitingWords } from './item-words.js'
import { SenderMark } from './mail/sender.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface RowProps {
  item: DeskItem
  desk: Desk
  isOpen: boolean
  /** Whether it may be taken from here. */
  mayClaim: boolean
  onClaim: (id: string) => void
}

/** A case in a list: a link to it, and a button that takes it. */
export function Row({ item, desk, isOpen, mayClaim, onClaim }: RowProps) {
  const { to } = useScene()
  const busy = useStore(desk.$busy)
  const name = nameOf(item.customer, to)
  const { waiting, lastMessage } = item
  const claimable = mayClaim && isClaimable(item)
  // Everybody in the line waits; elsewhere, the customer's last word stands out.
  const isNews = awaitsAnswer(item) && !waiting
  return (
    <li class={['row', isNews && 'awaits', claimable && 'claimable'].filter(Boolean).join(' ')}>
      <a href={caseHref(item.id)} aria-current={isOpen ? 'page' : undefined}>
        {waiting && (
          <span class="place">
            <span class="hidden">{to.text.item.place(waiting.position)}. </span>
            <span aria-hidden="true">{waiting.position}</span>
          </span>
        )}
        <span class="name">
          <bdi>{name}</bdi>
        </span>
        {lastMessage && (
          <span class="excerpt">
            {lastMessage.sender === 'quarantined' ? (
              <SenderMark sender="quarantined" />
            ) : (
              <bdi>{lastMessage.excerpt}</bdi>
            )}
          </span>
        )}
        <Marks item={item} desk={desk} />
      </a>
      {claimable && (
        <button
          class="quiet"
          type="button"
          aria-disabled={busy}
          aria-label={`${to.text.item.claim}: ${name}`}
          onClick={() => onClaim(item.id)}
        >
          {to.text.item.claim}
        </button>
      )}
    </li>
  )
}

function Marks({ item, desk }: { item: DeskItem; desk: Desk }) {
  const scene = useScene()
  const { to } = scene
  const board = useStore(desk.$board)
  const drafts = useStore(desk.$drafts)
  const outgoing = useStore(desk.$outgoing)
  const at = item.lastMessage?.at ?? item.openedAt
  const pledge = item.pledge && pledgeWords(item.pledge, to)
  const hasDraft = drafts[item.id] || drafts[draftKey({ case: item.id, internal: true })]
  const unsent = outgoing.some(({ body, state }) => body.case === item.id && state !== 'sending')
  return (
    <span class="marks">
      {item.simulated && <span>{to.text.simulated}</span>}
      {!item.waiting && <time dateTime={at}>{messageTime(at, to)}</time>}
      {item.channel !== 'web' && (
        <span>
          <Icon name={item.channel} />
          {to.text.channel[item.channel]}
        </span>
      )}
      <span>{topicWords(item.topic, scene)}</span>
      {item.waiting && <span>{waitingWords(item.waiting.since, to)}</span>}
      {item.waiting?.away && <span class="bad">{to.text.item.away}</span>}
      {item.human && item.human.id !== board?.me.id && <span>{to.text.item.withHuman(item.human.name)}</span>}
      {(item.status === 'resolved' || item.status === 'awaiting-customer') && (
        <span>{to.text.status[item.status]}</span>
      )}
      {pledge && <span class={pledge.tone}>{pledge.text}</span>}
      {hasDraft && <span class="note">{to.text.board.draft}</span>}
      {unsent && <span class="bad">{to.text.board.unsent}</span>}
    </span>
  )
}
