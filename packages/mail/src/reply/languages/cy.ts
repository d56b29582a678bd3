import type { ReplyLanguage } from './types.js'

/** Welsh */
export const cy: ReplyLanguage = {
  opens: ['Ar'],
  wrote: ['ysgrifennodd'],
  from: ['Oddi wrth'],
  sent: ['Anfonwyd', 'Dyddiad'],
  to: ['At', 'Derbyniwr', 'Copi'],
  subject: ['Pwnc'],
  original: ['Neges Wreiddiol'],
  forwarded: ['Neges Yrrwyd Ymlaen', 'Neges wedi ei hanfon ymlaen'],
  device: ['Anfonwyd o fy', "Anfonwyd o'm", 'Anfonwyd o'],
  closings: [
    'Cofion',
    'Cofion gorau',
    'Diolch',
    'Yn gywir',
    'Cofion cynnes',
    'Diolch yn fawr',
    'Yr eiddoch yn gywir',
  ],
}
