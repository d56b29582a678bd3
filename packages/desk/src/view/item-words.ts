import { duration, momentBy, momentSaid, topicLabel } from '@presszero/text'
import type { DeskCase, DeskItem, Pledge } from '@presszero/wire'
import type { Scene } from './scene.js'

type To = Scene['to']

/** What somebody is called: by name, else by address, else that there is neither. */
export function nameOf(customer: DeskItem['customer'], to: To): string {
  return customer.name ?? customer.email ?? to.text.item.anonymous
}

/** The same of an open case. */
export function customerOf({ customer: { name, email } }: DeskCase, to: To): string {
  return name ?? email?.address ?? to.text.item.anonymous
}

/** The company's own word for a topic. */
export function topicWords(topic: string, { company, to }: Pick<Scene, 'company' | 'to'>): string {
  const known = company?.topics.find(({ id }) => id === topic)
  return known ? topicLabel(known, to.text.tag) : topic
}

/** "waiting for 3 min" */
export function waitingWords(since: string, to: To): string {
  // Whoever came this moment has begun to wait.
  const minutes = Math.max(1, (to.now.getTime() - new Date(since).getTime()) / 60_000)
  return to.text.item.waitingFor(duration(minutes, to))
}

export interface PledgeWords {
  text: string
  tone: 'neutral' | 'good' | 'bad'
}

/** What was promised, and what became of it. */
export function pledgeWords({ by, outcome }: Pledge, to: To): PledgeWords {
  const { item } = to.text
  if (outcome === 'kept') return { text: item.pledgeKept(momentSaid(by, to)), tone: 'good' }
  if (outcome === 'broken') return { text: item.pledgeBroken(momentSaid(by, to)), tone: 'bad' }
  const isOver = outcome === 'open' && new Date(by) < to.now
  return isOver
    ? { text: item.overdue(momentSaid(by, to)), tone: 'bad' }
    : { text: item.pledge(momentBy(by, to)), tone: 'neutral' }
}
