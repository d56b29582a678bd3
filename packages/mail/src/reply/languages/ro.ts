import type { ReplyLanguage } from './types.js'

/** Romanian */
export const ro: ReplyLanguage = {
  opens: ['În', 'In', 'Pe'],
  wrote: ['a scris', 'scria'],
  from: ['De la', 'Expeditor'],
  sent: ['Trimis', 'Data', 'Expediat'],
  to: ['Către', 'Catre', 'Cc', 'Pentru'],
  subject: ['Subiect'],
  original: ['Mesaj original', 'Mesajul original'],
  forwarded: ['Mesaj redirecționat', 'Mesaj redirectionat', 'Mesaj retransmis'],
  device: ['Trimis de pe', 'Trimis din', 'Obțineți Outlook'],
  closings: ['Cu stimă', 'Cu respect', 'O zi bună', 'Mulțumesc', 'Multumesc', 'Toate cele bune'],
}
