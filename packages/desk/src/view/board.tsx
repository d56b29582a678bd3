import { phraseAnnouncement } from '@presszero/text'
import type { DeskBoard, DeskItem } from '@presszero/wire'
import { lineCount, listsOf } from '../state/board.js'
import type { Desk } from '../state/desk.js'
import { asideHref } from '../state/place.js'
import { Duty } from './duty.js'
import { Row } from './row.js'
import { useScene } from './scene.js'
import { useStore } from './use-store.js'

interface BoardProps {
  board: DeskBoard
  desk: Desk
  openId: string | null
  showsAside: boolean
  onClaim: (id: string) => void
  onClaimNext: () => void
}

/** Everything that waits for somebody, the people in the line first. */
export function Board({ board, desk, openId, showsAside, onClaim, onClaimNext }: BoardProps) {
  const { to } = useScene()
  const { presence } = useStore(desk.$presence)
  const { line, mine, unclaimed, recent } = listsOf(board)
  const words = to.text.board
  const common = { desk, openId, onClaim }
  return (
    <nav class="board" aria-label={words.cases}>
      <Duty board={board} desk={desk} onClaimNext={onClaimNext} />
      <List
        {...common}
        title={words.line}
        items={line}
        count={lineCount(board) || line.length}
        empty={board.queues.some(queue => queue.simulated) ? words.onlySimulated : words.lineEmpty}
        mayClaim={presence === 'on'}
      >
        <Queues board={board} />
      </List>
      <List {...common} title={words.mine} items={mine} empty={words.mineEmpty} mayClaim={false} />
      <List
        {...common}
        title={words.unclaimed}
        items={unclaimed}
        empty={words.unclaimedEmpty}
        mayClaim={true}
      />
      <List {...common} title={words.recent} items={recent} empty={words.recentEmpty} mayClaim={false} />
      <a class="aside-link" href={asideHref} aria-current={showsAside ? 'page' : undefined}>
        {to.text.mail.aside.heading}
      </a>
    </nav>
  )
}

interface ListProps extends Pick<BoardProps, 'desk' | 'openId' | 'onClaim'> {
  title: string
  items: readonly DeskItem[]
  empty: string
  /** Where more wait than are listed. */
  count?: number
  mayClaim: boolean
  children?: preact.ComponentChildren
}

function List({ title, items, empty, count = items.length, openId, children, ...row }: ListProps) {
  return (
    <section>
      <h2>
        {title} {items.length > 0 && <span class="count">{count}</span>}
      </h2>
      {children}
      {items.length === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        <ul>
          {items.map(item => (
            <Row key={item.id} item={item} isOpen={item.id === openId} {...row} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What visitors are told at this moment. Whoever answers knows what was promised for them. */
function Queues({ board: { queues } }: { board: DeskBoard }) {
  const { to, visitor } = useScene()
  return (
    <ul class="queues">
      {queues.map(({ id, open, waiting, simulated = 0, announcement }) => (
        <li key={id}>
          {queues.length > 1 && <strong>{id}: </strong>}
          {waiting > 0 && to.text.board.waiting(waiting)}
          {simulated > 0 && `, ${to.text.board.simulated(simulated)}`}
          {waiting > 0 && '. '}
          {open
            ? to.text.board.told(phraseAnnouncement(announcement, visitor, { joined: false }).short)
            : to.text.board.closed}
        </li>
      ))}
    </ul>
  )
}
