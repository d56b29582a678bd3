import type { ReplyLanguage } from './types.js'

/** Italian */
export const it: ReplyLanguage = {
  opens: ['Il', 'Il giorno', 'In data', 'Alle'],
  wrote: ['ha scritto', 'scrisse'],
  from: ['Da', 'Mittente'],
  sent: ['Inviato', 'Data', 'Inviato il'],
  to: ['A', 'Cc', 'Risposta', 'Rispondi a'],
  subject: ['Oggetto'],
  original: ['Messaggio originale'],
  forwarded: ['Messaggio inoltrato', 'Inizio messaggio inoltrato'],
  device: ['Inviato da', 'Inviato dal mio', 'Inviato con', 'Scarica Outlook', 'Ottieni Outlook per'],
  closings: [
    'Saluti',
    'Cordiali saluti',
    'Distinti saluti',
    'Un saluto',
    'Grazie',
    'Grazie mille',
    'Cordialmente',
  ],
}
