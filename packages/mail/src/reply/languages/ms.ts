import type { ReplyLanguage } from './types.js'

/** Malay */
export const ms: ReplyLanguage = {
  opens: ['Pada'],
  wrote: ['menulis', 'telah menulis'],
  from: ['Daripada', 'Dari', 'Pengirim'],
  sent: ['Dihantar', 'Tarikh'],
  to: ['Kepada', 'Penerima', 'Salinan'],
  subject: ['Subjek', 'Perkara'],
  original: ['Mesej Asal'],
  forwarded: ['Mesej Dimajukan', 'Mesej yang dimajukan', 'Mesej dipanjangkan'],
  device: ['Dihantar dari', 'Dihantar daripada', 'Dapatkan Outlook'],
  closings: ['Sekian, terima kasih', 'Sekian', 'Terima kasih', 'Yang benar', 'Salam hormat', 'Salam'],
}
