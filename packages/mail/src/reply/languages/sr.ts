import type { ReplyLanguage } from './types.js'

/** Serbian */
export const sr: ReplyLanguage = {
  opens: ['Дана', 'Dana', 'У', 'U'],
  wrote: [
    'је написао',
    'је написао/ла',
    'je napisao',
    'je napisao/la',
    'је написала',
    'написа',
    'пише',
    'piše',
    'је написао(ла)',
  ],
  from: ['Од', 'Od', 'Пошиљалац'],
  sent: ['Послато', 'Poslato', 'Датум'],
  to: ['За', 'Za', 'Коме'],
  subject: ['Тема', 'Naslov', 'Наслов'],
  original: ['Оригинална порука', 'Originalna poruka'],
  forwarded: ['Прослеђена порука', 'Prosleđena poruka'],
  device: ['Послато са', 'Poslato sa', 'Послато са мог', 'Poslato sa mog'],
  closings: ['Поздрав', 'Срдачан поздрав', 'Хвала', 'Pozdrav', 'Hvala'],
}
