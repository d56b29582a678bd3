import type { ReplyLanguage } from './types.js'

/** Spanish */
export const es: ReplyLanguage = {
  opens: ['El', 'En'],
  wrote: ['escribió', 'ha escrito'],
  from: ['De', 'Remitente'],
  sent: ['Enviado', 'Enviado el', 'Fecha'],
  to: ['Para', 'CC', 'Responder a'],
  subject: ['Asunto'],
  original: ['Mensaje original', 'Correo original'],
  forwarded: ['Mensaje reenviado', 'Inicio del mensaje reenviado', 'Correo reenviado'],
  device: ['Enviado desde mi', 'Enviado desde', 'Enviado con', 'Obtener Outlook para'],
  closings: [
    'Saludos',
    'Un saludo',
    'Saludos cordiales',
    'Atentamente',
    'Cordialmente',
    'Gracias',
    'Muchas gracias',
    'Gracias de antemano',
  ],
}
