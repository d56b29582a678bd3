import type { ReplyLanguage } from './types.js'

/** Slovak */
export const sk: ReplyLanguage = {
  opens: ['Dňa', 'V'],
  wrote: ['napísal', 'napísala', 'napísal(a)', 'píše'],
  from: ['Od', 'Odosielateľ'],
  sent: ['Odoslané', 'Dátum'],
  to: ['Komu', 'Kópia'],
  subject: ['Predmet'],
  original: ['Pôvodná správa', 'Originálna správa', 'Pôvodný e-mail', 'Pôvodná e-mailová správa'],
  forwarded: ['Preposlaná správa', 'Začiatok preposlanej správy', 'Ďalej odoslaná správa'],
  device: [
    'Odoslané z',
    'Odoslané zo',
    'Získajte Outlook',
    'Odoslané pomocou',
    'Získať Outlook',
    'Stiahnuť Outlook',
    'Odoslané cez',
  ],
  closings: [
    'S pozdravom',
    'Ďakujem',
    'Vopred ďakujem',
    'Pekný deň',
    'S úctou',
    'S priateľským pozdravom',
    'Prajem pekný deň',
    'Ďakujem vopred',
    'Vďaka',
    'Ďakujem pekne',
    'Pozdravujem',
  ],
}
