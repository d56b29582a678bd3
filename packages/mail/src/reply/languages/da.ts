import type { ReplyLanguage } from './types.js'

/** Danish */
export const da: ReplyLanguage = {
  opens: ['Den'],
  wrote: ['skrev'],
  from: ['Fra', 'Afsender'],
  sent: ['Sendt', 'Dato'],
  to: ['Til', 'Kopi', 'Cc'],
  subject: ['Emne'],
  original: ['Oprindelig meddelelse', 'Original meddelelse', 'Oprindelig besked'],
  forwarded: ['Videresendt meddelelse', 'Videresendt besked'],
  device: ['Sendt fra min', 'Sendt fra', 'Hent Outlook'],
  closings: ['Med venlig hilsen', 'Venlig hilsen', 'Mange hilsner', 'Hilsen', 'Mvh', 'Tak', 'På forhånd tak'],
}
