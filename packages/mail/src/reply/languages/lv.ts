import type { ReplyLanguage } from './types.js'

/** Latvian */
export const lv: ReplyLanguage = {
  opens: ['Datums'],
  wrote: ['rakstīja'],
  from: ['No', 'Sūtītājs'],
  sent: ['Nosūtīts', 'Datums'],
  to: ['Kam', 'Kopija'],
  subject: ['Temats', 'Tēma'],
  original: ['Sākotnējais ziņojums', 'Oriģinālā ziņa', 'Sākotnējā vēstule'],
  forwarded: ['Pārsūtītais ziņojums', 'Pārsūtītā ziņa', 'Pārsūtīta vēstule'],
  device: ['Nosūtīts no'],
  closings: ['Ar cieņu', 'Paldies', 'Ar sveicieniem', 'Cieņā', 'Liels paldies'],
}
