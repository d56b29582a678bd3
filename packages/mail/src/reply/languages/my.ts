import type { ReplyLanguage } from './types.js'

/** Burmese */
export const my: ReplyLanguage = {
  opens: [],
  wrote: ['ရေးသားခဲ့သည်', 'ရေးခဲ့သည်'],
  from: ['မှ', 'ပေးပို့သူ'],
  sent: ['ပို့ခဲ့သည်', 'ရက်စွဲ'],
  to: ['သို့', 'လက်ခံသူ'],
  subject: ['အကြောင်းအရာ'],
  original: ['မူရင်းစာ', 'မူရင်း မက်ဆေ့ချ်'],
  forwarded: ['ထပ်ဆင့်ပို့သော စာ'],
  device: ['ကျွန်ုပ်၏ iPhone မှ ပို့သည်'],
  closings: ['လေးစားစွာဖြင့်', 'ကျေးဇူးတင်ပါသည်'],
}
