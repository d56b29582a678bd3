import type { ReplyLanguage } from './types.js'

/** Sinhala */
export const si: ReplyLanguage = {
  opens: [],
  wrote: ['ලිව්වේ', 'ලියන ලදී'],
  from: ['වෙතින්', 'යවන්නා'],
  sent: ['යැවූ', 'දිනය'],
  to: ['වෙත', 'ලබන්නා'],
  subject: ['විෂය', 'මාතෘකාව'],
  original: ['මුල් පණිවිඩය'],
  forwarded: ['ඉදිරියට යැවූ පණිවිඩය'],
  device: ['මගේ iPhone වෙතින් යවන ලදී'],
  closings: ['ස්තූතියි', 'මෙයට', 'අවංකව'],
}
