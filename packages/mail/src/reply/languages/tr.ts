import type { ReplyLanguage } from './types.js'

/** Turkish */
export const tr: ReplyLanguage = {
  opens: [],
  wrote: ['tarihinde şunu yazdı', 'şunu yazdı', 'şunları yazdı', 'yazdı', 'yazmış', 'tarihinde yazdı'],
  from: ['Gönderen', 'Kimden', 'Gönderici'],
  sent: ['Gönderildi', 'Tarih', 'Gönderme Tarihi'],
  to: ['Alıcı', 'Kime', 'Bilgi', 'Yanıt adresi'],
  subject: ['Konu'],
  original: ['Orijinal Mesaj', 'Özgün İleti', 'Orijinal İleti'],
  forwarded: ['İletilmiş mesaj', 'Yönlendirilmiş mesaj', 'Yönlendirilen ileti', 'Yönlendirilmiş İleti'],
  device: [
    "iPhone'umdan gönderildi",
    'iPhone’umdan gönderildi',
    'Gönderen:',
    'Android cihazımdan gönderildi',
    'cihazımdan gönderildi',
    "'dan gönderildi",
    "Outlook'u edinin",
    "Outlook'u indirin",
    'Outlook edinin',
  ],
  closings: [
    'Saygılarımla',
    'İyi çalışmalar',
    'Teşekkürler',
    'Teşekkür ederim',
    'Saygılar',
    'Sevgiler',
    'Selamlar',
    'İyi günler',
    'Saygılarımızla',
  ],
}
