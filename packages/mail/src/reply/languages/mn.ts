import type { ReplyLanguage } from './types.js'

/** Mongolian */
export const mn: ReplyLanguage = {
  opens: [],
  wrote: ['бичсэн', 'бичжээ', 'бичив'],
  from: ['Хэнээс', 'Илгээгч'],
  sent: ['Илгээсэн', 'Огноо'],
  to: ['Хэнд', 'Хуулбар'],
  subject: ['Гарчиг', 'Сэдэв'],
  original: ['Эх зурвас', 'Анхны зурвас'],
  forwarded: ['Дамжуулсан зурвас'],
  device: ['Миний iPhone-оос илгээв'],
  closings: ['Хүндэтгэсэн', 'Баярлалаа'],
}
