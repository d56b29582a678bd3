import type { ReplyLanguage } from './types.js'

/** Slovenian */
export const sl: ReplyLanguage = {
  opens: ['Dne', 'V'],
  wrote: ['je napisal', 'je napisala', 'je oseba', 'napisal', 'napisala'],
  from: ['Od', 'Pošiljatelj'],
  sent: ['Poslano', 'Datum'],
  to: ['Za', 'Prejemnik', 'Kp'],
  subject: ['Zadeva'],
  original: ['Izvirno sporočilo', 'Prvotno sporočilo'],
  forwarded: ['Posredovano sporočilo'],
  device: ['Poslano iz', 'Poslano z'],
  closings: ['Lep pozdrav', 'Lp', 'S spoštovanjem', 'Hvala'],
}
