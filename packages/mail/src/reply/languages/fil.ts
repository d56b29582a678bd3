import type { ReplyLanguage } from './types.js'

/** Filipino */
export const fil: ReplyLanguage = {
  opens: ['Noong', 'Nang'],
  wrote: ['isinulat ni', 'sinulat ni', 'ay sumulat'],
  from: ['Mula kay', 'Mula sa', 'Mula'],
  sent: ['Ipinadala', 'Petsa'],
  to: ['Para kay', 'Para sa'],
  subject: ['Paksa'],
  original: ['Orihinal na Mensahe'],
  forwarded: ['Ipinasang mensahe'],
  device: ['Ipinadala mula sa'],
  closings: ['Salamat', 'Maraming salamat', 'Gumagalang', 'Lubos na gumagalang', 'Nagpapasalamat'],
}
