import type { ReplyLanguage } from './types.js'

/** Catalan */
export const ca: ReplyLanguage = {
  opens: ['El', 'Missatge de'],
  wrote: ['va escriure', 'ha escrit', 'escrigué', 'va escriure el següent'],
  from: ['De', 'Remitent'],
  sent: ['Enviat', 'Data'],
  to: ['Per a', 'A', 'Per', 'Destinatari'],
  subject: ['Assumpte', 'Tema'],
  original: ['Missatge original'],
  forwarded: ['Missatge reenviat'],
  device: [
    'Enviat des del meu',
    'Enviat des de',
    'Enviat des del',
    'Enviat amb',
    "Obteniu l'Outlook",
    'Obtén Outlook',
  ],
  closings: [
    'Salutacions',
    'Atentament',
    'Gràcies',
    'Moltes gràcies',
    'Salutacions cordials',
    'Una salutació cordial',
    'Cordialment',
    'Salutacions i gràcies',
    'Una abraçada',
    'Ben cordialment',
    'Gràcies per avançat',
    'Salut',
  ],
}
