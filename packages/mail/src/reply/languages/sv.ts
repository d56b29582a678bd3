import type { ReplyLanguage } from './types.js'

/** Swedish */
export const sv: ReplyLanguage = {
  opens: ['Den', 'På'],
  wrote: ['skrev', 'har skrivit'],
  from: ['Från', 'Avsändare'],
  sent: ['Skickat', 'Datum'],
  to: ['Till', 'Kopia', 'Svar till', 'Mottagare'],
  subject: ['Ämne'],
  original: ['Ursprungligt meddelande', 'Originalmeddelande', 'Originalmail'],
  forwarded: ['Vidarebefordrat meddelande', 'Vidarebefordrat brev', 'Vidarebefordrat mail'],
  device: [
    'Skickat från min',
    'Skickat från',
    'Skickades från',
    'Hämta Outlook',
    'Skaffa Outlook',
    'Skickat med',
  ],
  closings: [
    'Vänliga hälsningar',
    'Med vänliga hälsningar',
    'Med vänlig hälsning',
    'Hälsningar',
    'Mvh',
    'Tack',
    'Tack på förhand',
    'Vänligen',
    'Hälsningar,',
    'Bästa hälsningar',
    'Allt gott',
    'Tack så mycket',
    'Varma hälsningar',
    'Hälsar',
  ],
}
