import type { DeskBoard, DeskCase, DeskItem, DeskMessage } from '@presszero/wire'
import type { FakeHouse } from './fake-house.test-helper.js'

const announcement = {
  kind: 'range',
  fromMinutes: 2,
  toMinutes: 5,
  confidence: 0.8,
  position: 3,
  revised: false,
} as const

/** The desk at a glance, as one human sees it. */
export function boardOf({
  me,
  others,
  cases,
  queues,
}: Pick<FakeHouse, 'me' | 'others' | 'cases' | 'queues'>): DeskBoard {
  const rows = (holds: (view: DeskCase) => boolean) => cases.filter(holds).map(itemOf)
  const line = rows(({ status }) => status === 'waiting')
  const waitingIn = (id: string) => line.filter(({ queue }) => queue === id).length
  return {
    me,
    humansOn: [...(me.presence === 'on' ? [{ id: me.id, name: me.name }] : []), ...others],
    queues: queues.map(id => ({ id, waiting: waitingIn(id), open: true, announcement })),
    line,
    mine: rows(({ claimedBy, status }) => claimedBy === me.id && status !== 'resolved'),
    unclaimed: rows(({ claimedBy, status }) => claimedBy === null && status === 'open'),
    recent: rows(() => true),
  }
}

function itemOf(view: DeskCase): DeskItem {
  const last = view.messages.at(-1)
  const { line, claimedBy, human, customer, pledges } = view
  return {
    id: view.id,
    reference: view.reference,
    version: view.version,
    status: view.status,
    topic: view.topic,
    queue: view.queue,
    channel: view.channel,
    customer: {
      ...(customer.name ? { name: customer.name } : {}),
      ...(customer.email ? { email: customer.email.address } : {}),
    },
    openedAt: view.openedAt,
    lastMessage: last ? lastMessageOf(last) : null,
    waiting: line && { since: line.joinedAt, position: line.position, away: line.away },
    human: claimedBy && human ? { id: claimedBy, name: human.name } : null,
    pledge: pledges.findLast(({ outcome }) => outcome === 'open') ?? null,
    ...(view.simulated ? { simulated: true } : {}),
  }
}

function lastMessageOf({ at, author, text, sender }: DeskMessage): DeskItem['lastMessage'] {
  return { at, author: author.kind, excerpt: text.slice(0, 140), ...(sender ? { sender } : {}) }
}
