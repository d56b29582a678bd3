import type { ReplyLanguage } from './types.js'

/** Indonesian */
export const id: ReplyLanguage = {
  opens: ['Pada', 'Pada tanggal'],
  wrote: ['menulis'],
  from: ['Dari', 'Pengirim'],
  sent: ['Dikirim', 'Tanggal', 'Terkirim'],
  to: ['Kepada', 'Ke', 'Untuk', 'Penerima'],
  subject: ['Subjek', 'Perihal', 'Hal', 'Judul'],
  original: ['Pesan asli', 'Isi Pesan Asli'],
  forwarded: ['Pesan yang diteruskan', 'Pesan terusan'],
  device: ['Dikirim dari', 'Terkirim dari', 'Dapatkan Outlook', 'Unduh Outlook'],
  closings: [
    'Salam',
    'Hormat saya',
    'Terima kasih',
    'Salam hormat',
    'Hormat kami',
    'Salam hangat',
    'Terima kasih banyak',
    'Regards',
    'Terima kasih dan salam',
    'Demikian',
    'Terima kasih atas perhatiannya',
  ],
}
