import type { ReplyLanguage } from './types.js'

/** Luxembourgish */
export const lb: ReplyLanguage = {
  opens: ['Den'],
  wrote: ['huet geschriwwen', 'schreift'],
  from: ['Vum', 'Vun'],
  sent: ['Geschéckt', 'Datum'],
  to: ['Un', 'Kopie'],
  subject: ['Sujet', 'Betreff'],
  original: ['Originalmessage', 'Original Message'],
  forwarded: ['Weidergeleete Message'],
  device: ['Vu mengem iPhone geschéckt', 'Geschéckt vu mengem'],
  closings: ['Mat beschte Gréiss', 'Mat frëndleche Gréiss', 'Merci', 'Bescht Gréiss'],
}
