import type { ReplyLanguage } from './types.js'

/** Croatian */
export const hr: ReplyLanguage = {
  opens: ['Dana', 'U'],
  wrote: [
    'napisao je',
    'napisala je',
    'je napisao',
    'je napisala',
    'napisao/la je',
    'je napisao/la',
    'napisao/la je sljedeće',
    'je napisao(la)',
    'piše',
  ],
  from: ['Od', 'Šalje'],
  sent: ['Poslano', 'Datum'],
  to: ['Za', 'Prima', 'Kopija'],
  subject: ['Predmet', 'Naslov'],
  original: ['Izvorna poruka', 'Originalna poruka'],
  forwarded: ['Proslijeđena poruka', 'Početak proslijeđene poruke'],
  device: ['Poslano s', 'Poslano sa', 'Poslano iz', 'Poslano s mog'],
  closings: ['Lijep pozdrav', 'Srdačan pozdrav', 'Pozdrav', 'Hvala', 'S poštovanjem'],
}
