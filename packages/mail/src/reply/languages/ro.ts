import type { ReplyLanguage } from './types.js'

/** Romanian */
export const ro: ReplyLanguage = {
  opens: ['În', 'In', 'Pe', 'În data de'],
  wrote: ['a scris', 'scria'],
  from: ['De la', 'Expeditor'],
  sent: ['Trimis', 'Data', 'Expediat'],
  to: ['Către', 'Catre', 'Cc', 'Pentru', 'Destinatar', 'Copie'],
  subject: ['Subiect'],
  original: ['Mesaj original', 'Mesajul original'],
  forwarded: [
    'Mesaj redirecționat',
    'Mesaj redirectionat',
    'Mesaj retransmis',
    'Mesaj înaintat',
    'Mesaj transmis',
  ],
  device: ['Trimis de pe', 'Trimis din', 'Obțineți Outlook'],
  closings: [
    'Cu stimă',
    'Cu respect',
    'O zi bună',
    'Mulțumesc',
    'Multumesc',
    'Toate cele bune',
    'Cu stima',
    'Vă mulțumesc',
    'Va multumesc',
    'Cu drag',
    'O zi frumoasă',
  ],
}
