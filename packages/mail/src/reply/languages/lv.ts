import type { ReplyLanguage } from './types.js'

/** Latvian */
export const lv: ReplyLanguage = {
  opens: ['Datums'],
  wrote: ['rakstīja'],
  from: ['No', 'Sūtītājs'],
  sent: ['Nosūtīts', 'Datums'],
  to: ['Kam', 'Kopija'],
  subject: ['Temats', 'Tēma'],
  original: ['Sākotnējais ziņojums', 'Oriģinālā ziņa'],
  forwarded: ['Pārsūtītais ziņojums', 'Pārsūtītā ziņa'],
  device: ['Nosūtīts no'],
  closings: ['Ar cieņu', 'Paldies', 'Ar sveicieniem'],
}
