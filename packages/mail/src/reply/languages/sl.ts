import type { ReplyLanguage } from './types.js'

/** Slovenian */
export const sl: ReplyLanguage = {
  opens: ['Dne', 'V'],
  wrote: ['je napisal', 'je napisala', 'je oseba', 'napisal', 'napisala', 'je napisal(a)'],
  from: ['Od', 'Pošiljatelj'],
  sent: ['Poslano', 'Datum'],
  to: ['Za', 'Prejemnik', 'Kp'],
  subject: ['Zadeva'],
  original: ['Izvirno sporočilo', 'Prvotno sporočilo', 'Izvorno sporočilo'],
  forwarded: ['Posredovano sporočilo'],
  device: ['Poslano iz', 'Poslano z', 'Poslano s', 'Pridobite Outlook', 'Prenesite Outlook'],
  closings: [
    'Lep pozdrav',
    'Lp',
    'S spoštovanjem',
    'Hvala',
    'Lepo pozdravljeni',
    'Hvala vnaprej',
    'Najlepša hvala',
    'Lep dan',
    'Prijazen pozdrav',
    'Vnaprej hvala',
    'Hvala in lep pozdrav',
    'Pozdrav',
  ],
}
