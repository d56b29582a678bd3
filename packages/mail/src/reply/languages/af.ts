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
  device: ['Gestuur vanaf', 'Gestuur van my', 'Gestuur met', 'Gestuur vanaf my'],
  closings: [
    'Groete',
    'Vriendelike groete',
    'Beste wense',
    'Dankie',
    'Baie dankie',
    'Met vriendelike groete',
    'Vriendelike groet',
    'Hoogagtend',
    'By voorbaat dank',
    'Die uwe',
  ],
}
