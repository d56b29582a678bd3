import type { ReplyLanguage } from './types.js'

/** Kazakh */
export const kk: ReplyLanguage = {
  opens: [],
  wrote: ['жазды', 'деп жазды'],
  from: ['Кімнен', 'Жіберуші'],
  sent: ['Жіберілді', 'Жіберілген күні', 'Күні'],
  to: ['Кімге', 'Көшірме'],
  subject: ['Тақырып', 'Тақырыбы'],
  original: ['Бастапқы хабар', 'Түпнұсқа хабарлама'],
  forwarded: ['Қайта жіберілген хабар'],
  device: ['iPhone құрылғымнан жіберілді'],
  closings: ['Құрметпен', 'Рахмет'],
}
