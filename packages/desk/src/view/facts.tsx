import { fullTime, relativeTime } from '@presszero/text'
import type { DeskBoard, DeskCase } from '@presszero/wire'
import type { ComponentChildren } from 'preact'
import { pledgeWords, topicWords, waitingWords } from './item-words.js'
import { reasonWords } from './mail/bounced.js'
import { SenderMark } from './mail/sender.js'
import { useScene } from './scene.js'

interface FactsProps {
  view: DeskCase
  queues: DeskBoard['queues']
  isWide: boolean
}

/** What is known of the customer and of what they were promised. */
export function Facts({ view, queues, isWide }: FactsProps) {
  const scene = useScene()
  const { to } = scene
  const words = to.text.case
  const { customer, page, pledges, line } = view
  return (
    <details class="facts" open={isWide}>
      <summary>{words.customer}</summary>
      <dl>
        <Fact name={words.email}>
          {customer.email ? <Address email={customer.email} /> : <span class="hint">{words.noEmail}</span>}
          {customer.sender && <SenderMark sender={customer.sender} />}
        </Fact>
        {line && (
          <Fact name={to.text.board.line}>
            <span>{to.text.item.place(line.position)}</span>
            <span>{waitingWords(line.joinedAt, to)}</span>
            {line.away && <span class="bad">{to.text.item.away}</span>}
          </Fact>
        )}
        <Pledges pledges={pledges} />
        <Fact name={words.topic}>{topicWords(view.topic, scene)}</Fact>
        {queues.length > 1 && <Fact name={words.queue}>{view.queue}</Fact>}
        {page && (
          <Fact name={words.page}>
            <Page page={page} />
          </Fact>
        )}
        <Fact name={words.opened}>
          <time dateTime={view.openedAt} title={relativeTime(view.openedAt, to)}>
            {fullTime(view.openedAt, to)}
          </time>
        </Fact>
      </dl>
    </details>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The address, and what became of the last mail to it. */
function Address({ email }: { email: NonNullable<DeskCase['customer']['email']> }) {
  const { to } = useScene()
  const words = to.text.case
  const said = {
    none: undefined,
    queued: words.mailQueued,
    sent: words.mailSent,
    bounced: words.mailBounced,
    failed: words.mailFailed,
  }[email.delivery]
  const hasFailed = email.delivery === 'bounced' || email.delivery === 'failed'
  return (
    <>
      <MailAddress address={email.address} />
      {said && (
        <span class={hasFailed ? 'bad' : 'hint'}>
          {said}
          {hasFailed && `: ${reasonWords(email.reason, to.text.mail.bounce)}`}
        </span>
      )}
    </>
  )
}

/** May be broken over two lines after its @. */
function MailAddress({ address }: { address: string }) {
  const [local, domain] = address.split(/(?<=@)(?=[^@]*$)/)
  return (
    <span class="address">
      {local}
      <wbr />
      {domain}
    </span>
  )
}

/** One that was pushed back shows in the one that pushed it. */
function Pledges({ pledges }: Pick<DeskCase, 'pledges'>) {
  const { to } = useScene()
  const revised = new Set(pledges.flatMap(({ revises }) => revises ?? []))
  const shown = pledges.filter(({ id, outcome }) => !revised.has(id) && outcome !== 'unresolved')
  if (shown.length === 0) return null
  return (
    <Fact name={to.text.case.promised}>
      {shown.map(pledge => {
        const { text, tone } = pledgeWords(pledge, to)
        return (
          <span key={pledge.id} class={tone}>
            {text}
            {pledge.outcome === 'open' && ` (${relativeTime(pledge.by, to)})`}
          </span>
        )
      })}
    </Fact>
  )
}

/** The page on which the customer asked. It is their browser's word: only a web address becomes a link. */
function Page({ page }: { page: string }) {
  if (!/^https?:\/\//i.test(page)) return <span class="address">{page}</span>
  return (
    <a class="address" href={page} target="_blank" rel="noopener noreferrer">
      {page.replace(/^https?:\/\//i, '')}
    </a>
  )
}
