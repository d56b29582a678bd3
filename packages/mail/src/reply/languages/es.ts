import type { ReplyLanguage } from './types.js'

/** Spanish */
export const es: ReplyLanguage = {
  opens: ['El', 'En'],
  wrote: ['escribió', 'ha escrito', 'escribía', 'escribe'],
  from: ['De', 'Remitente'],
  sent: ['Enviado', 'Enviado el', 'Fecha', 'Enviada'],
  to: ['Para', 'CC', 'Responder a', 'Destinatario', 'Copia'],
  subject: ['Asunto'],
  original: ['Mensaje original', 'Correo original', 'Mensaje Original', 'Mensaje original de'],
  forwarded: ['Mensaje reenviado', 'Inicio del mensaje reenviado', 'Correo reenviado'],
  device: [
    'Enviado desde mi',
    'Enviado desde',
    'Enviado con',
    'Obtener Outlook para',
    'Enviado a través',
    'Enviado por',
    'Descargar Outlook',
    'Obtén Outlook',
  ],
  closings: [
    'Saludos',
    'Un saludo',
    'Saludos cordiales',
    'Atentamente',
    'Cordialmente',
    'Gracias',
    'Muchas gracias',
    'Gracias de antemano',
    'Cordial saludo',
    'Un cordial saludo',
    'Reciba un cordial saludo',
    'Un abrazo',
    'Saludos y gracias',
  ],
}
