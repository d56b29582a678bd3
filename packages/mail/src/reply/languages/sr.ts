import type { ReplyLanguage } from './types.js'

/** Serbian */
export const sr: ReplyLanguage = {
  opens: ['Дана', 'Dana'],
  wrote: ['је написао', 'је написао/ла', 'je napisao', 'je napisao/la', 'је написала'],
  from: ['Од', 'Od'],
  sent: ['Послато', 'Poslato', 'Датум'],
  to: ['За', 'Za', 'Коме'],
  subject: ['Тема', 'Naslov', 'Наслов'],
  original: ['Оригинална порука', 'Originalna poruka'],
  forwarded: ['Прослеђена порука', 'Prosleđena poruka'],
  device: ['Послато са', 'Poslato sa'],
  closings: ['Поздрав', 'Срдачан поздрав', 'Хвала', 'Pozdrav', 'Hvala'],
}
