import type { ReplyLanguage } from './types.js'

/** Croatian */
export const hr: ReplyLanguage = {
  opens: ['Dana'],
  wrote: ['napisao je', 'napisala je', 'je napisao', 'je napisala', 'napisao/la je'],
  from: ['Od', 'Šalje'],
  sent: ['Poslano', 'Datum'],
  to: ['Za', 'Prima', 'Kopija'],
  subject: ['Predmet', 'Naslov'],
  original: ['Izvorna poruka', 'Originalna poruka'],
  forwarded: ['Proslijeđena poruka', 'Početak proslijeđene poruke'],
  device: ['Poslano s', 'Poslano sa'],
  closings: ['Lijep pozdrav', 'Srdačan pozdrav', 'Pozdrav', 'Hvala', 'S poštovanjem'],
}
