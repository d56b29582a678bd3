import type { ReplyLanguage } from './types.js'

/** Bulgarian */
export const bg: ReplyLanguage = {
  opens: ['На'],
  wrote: ['написа', 'писа'],
  from: ['От', 'Изпращач'],
  sent: ['Изпратено', 'Дата'],
  to: ['До', 'Копие'],
  subject: ['Относно', 'Тема'],
  original: ['Оригинално съобщение', 'Първоначално съобщение'],
  forwarded: ['Препратено съобщение'],
  device: ['Изпратено от'],
  closings: ['Поздрави', 'С уважение', 'Благодаря'],
}
