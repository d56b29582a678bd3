import type { ReplyLanguage } from './types.js'

/** Irish */
export const ga: ReplyLanguage = {
  opens: ['Ar'],
  wrote: ['scríobh'],
  from: ['Ó'],
  sent: ['Seolta', 'Dáta'],
  to: ['Chuig', 'Go dtí', 'Cóip'],
  subject: ['Ábhar'],
  original: ['Teachtaireacht bhunaidh', 'An teachtaireacht bhunaidh'],
  forwarded: ['Teachtaireacht curtha ar aghaidh'],
  device: ['Seolta ó mo', 'Seolta ón'],
  closings: ['Le meas', 'Go raibh maith agat', 'Le gach dea-ghuí', 'Is mise le meas', 'Beir bua'],
}
