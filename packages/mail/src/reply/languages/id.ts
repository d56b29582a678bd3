import type { ReplyLanguage } from './types.js'

/** Indonesian */
export const id: ReplyLanguage = {
  opens: ['Pada', 'Pada tanggal'],
  wrote: ['menulis'],
  from: ['Dari', 'Pengirim'],
  sent: ['Dikirim', 'Tanggal', 'Terkirim'],
  to: ['Kepada', 'Ke', 'Untuk'],
  subject: ['Subjek', 'Perihal', 'Hal'],
  original: ['Pesan asli'],
  forwarded: ['Pesan yang diteruskan', 'Pesan terusan'],
  device: ['Dikirim dari', 'Terkirim dari'],
  closings: ['Salam', 'Hormat saya', 'Terima kasih', 'Salam hormat'],
}
