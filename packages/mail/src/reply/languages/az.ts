import type { ReplyLanguage } from './types.js'

/** Azerbaijani */
export const az: ReplyLanguage = {
  opens: [],
  wrote: ['yazıb', 'yazdı', 'tarixində yazdı', 'bunu yazdı'],
  from: ['Kimdən', 'Göndərən'],
  sent: ['Göndərildi', 'Tarix', 'Göndərilib'],
  to: ['Kimə', 'Nüsxə'],
  subject: ['Mövzu'],
  original: ['Orijinal məktub', 'Orijinal mesaj'],
  forwarded: ['Ötürülülən Məktub', 'Yönləndirilmiş mesaj'],
  device: ['iPhone-dan göndərildi', 'Mənim iPhone', 'Göndərildi:', 'iPhone-umdan göndərilib', 'göndərilib'],
  closings: ['Hörmətlə', 'Təşəkkürlər', 'Təşəkkür edirəm', 'Sağ olun', 'Öncədən təşəkkürlər'],
}
