import type { DeskCase, DeskHuman, Message } from '@presszero/wire'

export const ann: DeskHuman = {
  id: 'ann',
  name: 'Ann Peeters',
  role: 'Orders and returns',
  email: 'ann@lumen-oak.test',
  presence: 'off',
  queues: ['general'],
}

/** So many minutes ago, as an instant. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}

export function messageOf(
  kind: Message['author']['kind'],
  text: string,
  more: Partial<Message> = {},
): Message {
  const name = kind === 'human' ? { name: ann.name } : {}
  return { id: crypto.randomUUID(), at: ago(0), author: { kind, ...name }, channel: 'web', text, ...more }
}

let references = 0

type CaseChange = Partial<Omit<DeskCase, 'customer'>> & { customer?: Partial<DeskCase['customer']> }

/** A case of the desk: somebody who left a message on the site, unless told otherwise. */
export function caseOf({ customer, ...more }: CaseChange = {}): DeskCase {
  references += 1
  return {
    id: crypto.randomUUID(),
    reference: `PZ-7K3M-92${String.fromCharCode(65 + (references % 8))}${references % 10}`,
    version: 1,
    status: 'open',
    topic: 'order',
    locale: 'en',
    openedAt: ago(12),
    human: null,
    email: null,
    messages: [messageOf('customer', 'Where is my order?')],
    pledges: [],
    line: null,
    queue: 'general',
    channel: 'web',
    customer: { onPage: false, ...customer },
    claimedBy: null,
    ...more,
  }
}

/** Somebody in the line. */
export function waitingCase(position: number, minutes: number, more: CaseChange = {}): DeskCase {
  return caseOf({
    status: 'waiting',
    line: {
      queue: 'general',
      position,
      joinedAt: ago(minutes),
      away: false,
      announcement: {
        kind: 'range',
        fromMinutes: 2,
        toMinutes: 5,
        confidence: 0.8,
        position,
        revised: false,
      },
    },
    ...more,
  })
}
