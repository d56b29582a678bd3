import type { ReplyLanguage } from './types.js'

/** Urdu */
export const ur: ReplyLanguage = {
  opens: ['بتاریخ'],
  wrote: ['نے لکھا', 'لکھا'],
  from: ['از طرف', 'منجانب', 'بھیجنے والا'],
  sent: ['بھیجا گیا', 'تاریخ'],
  to: ['بنام', 'وصول کنندہ'],
  subject: ['موضوع', 'عنوان'],
  original: ['اصل پیغام'],
  forwarded: ['آگے بھیجا گیا پیغام'],
  device: ['میرے iPhone سے بھیجا گیا', 'سے بھیجا گیا'],
  closings: ['شکریہ', 'والسلام', 'نیک خواہشات', 'آپ کا مخلص'],
}
