import type { ReplyLanguage } from './types.js'

/** Persian */
export const fa: ReplyLanguage = {
  opens: ['در تاریخ', 'در'],
  wrote: ['نوشت', 'نوشته است'],
  from: ['از', 'فرستنده'],
  sent: ['ارسال شده', 'تاریخ', 'ارسال'],
  to: ['به', 'رونوشت'],
  subject: ['موضوع'],
  original: ['پیام اصلی'],
  forwarded: ['پیام بازارسال شده', 'پیام هدایت شده'],
  device: ['ارسال شده از', 'فرستاده شده از'],
  closings: ['با احترام', 'با تشکر', 'ممنون'],
}
