import type { ReplyLanguage } from './types.js'

/** Norwegian */
export const nb: ReplyLanguage = {
  opens: ['Den', 'På'],
  wrote: ['skrev', 'skreiv', 'skriver'],
  from: ['Fra', 'Avsender'],
  sent: ['Sendt', 'Dato'],
  to: ['Til', 'Kopi', 'Mottaker', 'Kopi til', 'Svar til'],
  subject: ['Emne'],
  original: ['Opprinnelig melding', 'Original melding', 'Opprinneleg melding', 'Opprinnelig e-post'],
  forwarded: [
    'Videresendt melding',
    'Videresendt e-post',
    'Vidaresendt melding',
    'Start på videresendt melding',
    'Videresendt e-postmelding',
  ],
  device: [
    'Sendt fra min',
    'Sendt fra',
    'Skaff deg Outlook',
    'Få Outlook for',
    'Sendt via',
    'Last ned Outlook',
  ],
  closings: [
    'Med vennlig hilsen',
    'Vennlig hilsen',
    'Hilsen',
    'Mvh',
    'Takk',
    'På forhånd takk',
    'Beste hilsen',
    'Vennlige hilsener',
    'Med venleg helsing',
    'Helsing',
    'Ha en fin dag',
  ],
}
