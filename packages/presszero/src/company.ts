import type { PressZeroOptions } from '@presszero/server'

/** The domain that receives the answers to the demo's mails. */
export const MAIL_DOMAIN = 'reply.lumen-oak.test'

/** The shop of the demo. Open day and night, so that the demo works whenever somebody tries it. */
export const demoCompany = {
  company: {
    name: 'Lumen & Oak',
    locale: 'en',
    phones: [{ number: '+32 2 555 01 23' }],
    email: 'help@lumen-oak.test',
    hours: {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      weekly: Object.fromEntries(
        (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map(day => [
          day,
          [['00:00', '24:00'] as [string, string]],
        ]),
      ),
    },
    people: [
      { name: 'Ann Peeters', role: 'Orders and returns' },
      { name: 'Bilal Haddad', role: 'Orders and returns' },
      { name: 'Chiara Rossi', role: 'Invoices' },
    ],
    topics: [
      {
        id: 'order',
        labels: {
          en: 'An order',
          nl: 'Een bestelling',
          fr: 'Une commande',
          de: 'Eine Bestellung',
          fi: 'Tilaus',
        },
      },
      {
        id: 'return',
        labels: { en: 'A return', nl: 'Een retour', fr: 'Un retour', de: 'Eine Rücksendung', fi: 'Palautus' },
      },
      {
        id: 'invoice',
        labels: { en: 'An invoice', nl: 'Een factuur', fr: 'Une facture', de: 'Eine Rechnung', fi: 'Lasku' },
      },
    ],
  },
  humans: [
    { id: 'ann', name: 'Ann Peeters', role: 'Orders and returns', email: 'ann@lumen-oak.test' },
    { id: 'bilal', name: 'Bilal Haddad', role: 'Orders and returns', email: 'bilal@lumen-oak.test' },
    { id: 'chiara', name: 'Chiara Rossi', role: 'Invoices', email: 'chiara@lumen-oak.test' },
  ],
  replyWithin: { openHours: 24, confidence: 0.9 },
} satisfies Partial<PressZeroOptions>

/** The company's own mailbox, where humans may answer with any mail program. */
export const MAILBOX = 'help@lumen-oak.test'
