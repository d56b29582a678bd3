import type { ReplyLanguage } from './types.js'

/** Afrikaans */
export const af: ReplyLanguage = {
  opens: ['Op'],
  wrote: ['skryf', 'geskryf', 'het geskryf'],
  from: ['Van', 'Afsender'],
  sent: ['Gestuur', 'Datum'],
  to: ['Aan', 'Ontvanger', 'Kopie'],
  subject: ['Onderwerp'],
  original: ['Oorspronklike boodskap'],
  forwarded: ['Aangestuurde boodskap'],
  device: ['Gestuur vanaf', 'Gestuur van my', 'Gestuur met'],
  closings: ['Groete', 'Vriendelike groete', 'Beste wense', 'Dankie', 'Baie dankie'],
}
