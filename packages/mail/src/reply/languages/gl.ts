import type { ReplyLanguage } from './types.js'

/** Galician */
export const gl: ReplyLanguage = {
  opens: ['O', 'O día'],
  wrote: ['escribiu'],
  from: ['De', 'Remitente'],
  sent: ['Enviado', 'Data'],
  to: ['Para', 'Destinatario', 'Cc'],
  subject: ['Asunto'],
  original: ['Mensaxe orixinal'],
  forwarded: ['Mensaxe reenviada', 'Mensaxe reencamiñada'],
  device: ['Enviado desde o meu', 'Enviado dende o meu', 'Enviado desde', 'Enviado dende'],
  closings: [
    'Saúdos',
    'Un saúdo',
    'Atentamente',
    'Grazas',
    'Moitas grazas',
    'Cordialmente',
    'Saúdos cordiais',
  ],
}
