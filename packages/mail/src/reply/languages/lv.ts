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
  device: ['Nosūtīts no', 'Nosūtīts ar', 'Nosūtīts, izmantojot', 'Iegūstiet Outlook'],
  closings: [
    'Ar cieņu',
    'Paldies',
    'Ar sveicieniem',
    'Cieņā',
    'Liels paldies',
    'Jau iepriekš paldies',
    'Sveicieni',
    'Vislabākie vēlējumi',
    'Lai jauka diena',
    'Jauku dienu',
    'Ar labiem vēlējumiem',
    'Pateicībā',
    'Ar vislabākajiem vēlējumiem',
  ],
}
