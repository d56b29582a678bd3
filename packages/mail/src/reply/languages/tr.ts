import type { ReplyLanguage } from './types.js'

/** Turkish */
export const tr: ReplyLanguage = {
  opens: [],
  wrote: ['tarihinde şunu yazdı', 'şunu yazdı', 'şunları yazdı', 'yazdı'],
  from: ['Gönderen', 'Kimden'],
  sent: ['Gönderildi', 'Tarih', 'Gönderme Tarihi'],
  to: ['Alıcı', 'Kime', 'Bilgi'],
  subject: ['Konu'],
  original: ['Orijinal Mesaj', 'Özgün İleti', 'Orijinal İleti'],
  forwarded: ['İletilmiş mesaj', 'Yönlendirilmiş mesaj', 'Yönlendirilen ileti'],
  device: [
    "iPhone'umdan gönderildi",
    'iPhone’umdan gönderildi',
    'Gönderen:',
    'Android cihazımdan gönderildi',
  ],
  closings: ['Saygılarımla', 'İyi çalışmalar', 'Teşekkürler', 'Teşekkür ederim', 'Saygılar', 'Sevgiler'],
}
