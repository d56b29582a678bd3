import type { ReplyLanguage } from './types.js'

/** Portuguese */
export const pt: ReplyLanguage = {
  opens: ['Em', 'A', 'No dia', 'Em dia'],
  wrote: ['escreveu', 'escreveu no dia', 'escreveu o seguinte'],
  from: ['De', 'Remetente'],
  sent: ['Enviado', 'Enviada em', 'Enviada', 'Data'],
  to: ['Para', 'Cc'],
  subject: ['Assunto'],
  original: ['Mensagem original'],
  forwarded: [
    'Mensagem encaminhada',
    'Mensagem reencaminhada',
    'Início da mensagem encaminhada',
    'Forwarded message',
  ],
  device: ['Enviado do meu', 'Enviado a partir do meu', 'Enviado via', 'Enviado do', 'Obter o Outlook'],
  closings: [
    'Atenciosamente',
    'Cumprimentos',
    'Com os melhores cumprimentos',
    'Abraços',
    'Abraço',
    'Obrigado',
    'Obrigada',
    'Grato',
    'Att',
  ],
}
