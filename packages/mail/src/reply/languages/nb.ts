import type { ReplyLanguage } from './types.js'

/** Norwegian */
export const nb: ReplyLanguage = {
  opens: ['Den', 'På'],
  wrote: ['skrev'],
  from: ['Fra', 'Avsender'],
  sent: ['Sendt', 'Dato'],
  to: ['Til', 'Kopi'],
  subject: ['Emne'],
  original: ['Opprinnelig melding', 'Original melding'],
  forwarded: ['Videresendt melding', 'Videresendt e-post'],
  device: ['Sendt fra min', 'Sendt fra', 'Skaff deg Outlook'],
  closings: ['Med vennlig hilsen', 'Vennlig hilsen', 'Hilsen', 'Mvh', 'Takk', 'På forhånd takk'],
}
