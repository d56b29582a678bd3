import type { CaseView, Contact, LineState, Now } from '@presszero/wire'

export const at = '2026-11-21T18:00:00.000Z'

export const shop: Contact = {
  name: 'Shop',
  phones: [{ number: '+32 2 555 01 23' }],
  email: 'help@shop.test',
  people: [{ name: 'Anna', role: 'Support' }, { name: 'Bram' }],
  topics: [{ id: 'delivery', labels: { en: 'Delivery' } }],
  writesFrom: 'mail.shop.test',
  hours: { timeZone: 'Europe/Brussels', weekly: { mon: [['09:00', '17:00']] } },
}

export const range = {
  kind: 'range',
  fromMinutes: 2,
  toMinutes: 5,
  confidence: 0.8,
  position: 3,
  revised: false,
} as const

export const openNow: Now = { at, open: true, humansOn: 2, announcement: range }

export const thirdInLine: LineState = {
  queue: 'help',
  position: 3,
  joinedAt: at,
  away: false,
  announcement: range,
}

export function sampleCase(changes: Partial<CaseView> = {}): CaseView {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    reference: 'PZ-7K3M-92QD',
    version: 1,
    status: 'open',
    topic: 'other',
    locale: 'en',
    openedAt: at,
    human: null,
    email: null,
    messages: [],
    pledges: [],
    line: null,
    ...changes,
  }
}
