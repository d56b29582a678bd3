import type { DeskCase, DeskHuman, DeskMail, DeskMessage } from '@presszero/wire'

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
  kind: DeskMessage['author']['kind'],
  text: string,
  more: Partial<DeskMessage> = {},
): DeskMessage {
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

/** A mail as it came, with a picture elsewhere, a letter and a program. */
export function mailOf(more: Partial<DeskMail> = {}): DeskMail {
  return {
    id: crypto.randomUUID(),
    at: ago(1),
    size: 48_213,
    headers: [
      { name: 'From', value: 'Jonas Berg <jonas@example.org>' },
      { name: 'To', value: 'help@lumen-oak.test' },
      { name: 'Subject', value: 'My order' },
      { name: 'Date', value: 'Sat, 21 Nov 2026 20:14:00 +0100' },
    ],
    text: 'Where is my order?',
    html: '<p>Where is <b>my order</b>?</p>',
    blockedImages: 1,
    attachments: [
      { index: 0, name: 'order.pdf', type: 'application/pdf', size: 24_310, safe: false },
      { index: 1, name: 'tracking.pdf.exe', type: 'application/octet-stream', size: 1_204_000, safe: false },
    ],
    ...more,
  }
}
