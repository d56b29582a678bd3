import type { ReplyLanguage } from './types.js'

/** Khmer */
export const km: ReplyLanguage = {
  opens: ['នៅ'],
  wrote: ['បានសរសេរ'],
  from: ['ពី'],
  sent: ['បានផ្ញើ', 'កាលបរិច្ឆេទ'],
  to: ['ទៅ', 'ជូន'],
  subject: ['ប្រធានបទ'],
  original: ['សារដើម'],
  forwarded: ['សារបញ្ជូនបន្ត'],
  device: ['ផ្ញើពី iPhone របស់ខ្ញុំ'],
  closings: ['អរគុណ', 'ដោយក្តីគោរព'],
}
