import type { ReplyLanguage } from './types.js'

/** Danish */
export const da: ReplyLanguage = {
  opens: ['Den'],
  wrote: ['skrev'],
  from: ['Fra', 'Afsender'],
  sent: ['Sendt', 'Dato', 'Sendt den'],
  to: ['Til', 'Kopi', 'Cc', 'Modtager', 'Svar til'],
  subject: ['Emne'],
  original: [
    'Oprindelig meddelelse',
    'Original meddelelse',
    'Oprindelig besked',
    'Original besked',
    'Oprindeligt brev',
    'Oprindelig mail',
  ],
  forwarded: [
    'Videresendt meddelelse',
    'Videresendt besked',
    'Videresendt brev',
    'Videresendt mail',
    'Start på videresendt besked',
  ],
  device: ['Sendt fra min', 'Sendt fra', 'Hent Outlook', 'Sendt via', 'Sendt med', 'Få Outlook til'],
  closings: ['Med venlig hilsen', 'Venlig hilsen', 'Mange hilsner', 'Hilsen', 'Mvh', 'Tak', 'På forhånd tak'],
}
