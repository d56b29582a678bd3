import type { ReplyLanguage } from './types.js'

/** Maltese */
export const mt: ReplyLanguage = {
  opens: ['Nhar'],
  wrote: ['kiteb', 'kitbet'],
  from: ['Minn', 'Mingħand'],
  sent: ['Mibgħut', 'Data'],
  to: ['Lil', 'Lill', 'Kopja'],
  subject: ['Suġġett'],
  original: ['Messaġġ oriġinali'],
  forwarded: ['Messaġġ mibgħut'],
  device: ['Mibgħut mill-iPhone'],
  closings: ['Tislijiet', 'Grazzi', 'Dejjem tiegħek'],
}
