import type { ReplyLanguage } from './types.js'

/** Amharic */
export const am: ReplyLanguage = {
  opens: [],
  wrote: ['ጻፈ', 'ጻፉ', 'ጽፏል', 'ጽፈዋል'],
  from: ['ከ', 'ላኪ'],
  sent: ['የተላከው', 'ቀን'],
  to: ['ለ', 'ተቀባይ'],
  subject: ['ርዕስ', 'ርዕሰ ጉዳይ'],
  original: ['ዋና መልዕክት', 'የመጀመሪያ መልዕክት'],
  forwarded: ['የተላለፈ መልዕክት'],
  device: ['ከእኔ iPhone የተላከ'],
  closings: ['ከሰላምታ ጋር', 'አመሰግናለሁ'],
}
