import type { ReplyLanguage } from './types.js'

/** Bengali */
export const bn: ReplyLanguage = {
  opens: [],
  wrote: ['লিখেছেন', 'লিখেছে', 'লিখেছিলেন', 'লিখলেন'],
  from: ['প্রেরক', 'থেকে', 'হইতে'],
  sent: ['পাঠানো', 'তারিখ', 'প্রেরিত'],
  to: ['প্রাপক', 'প্রতি', 'অনুলিপি'],
  subject: ['বিষয়'],
  original: ['মূল বার্তা'],
  forwarded: ['ফরওয়ার্ড করা বার্তা', 'ফরোয়ার্ড করা বার্তা'],
  device: ['আমার iPhone থেকে পাঠানো', 'iPhone থেকে পাঠানো', 'থেকে পাঠানো'],
  closings: ['ধন্যবাদ', 'শুভেচ্ছান্তে', 'বিনীত'],
}
