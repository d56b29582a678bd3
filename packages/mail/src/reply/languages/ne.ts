import type { ReplyLanguage } from './types.js'

/** Nepali */
export const ne: ReplyLanguage = {
  opens: [],
  wrote: ['ले लेख्नुभयो', 'लेख्नुभयो', 'लेखे'],
  from: ['बाट', 'प्रेषक'],
  sent: ['पठाइएको', 'मिति'],
  to: ['लाई', 'प्रति'],
  subject: ['विषय'],
  original: ['मूल सन्देश'],
  forwarded: ['फर्वार्ड गरिएको सन्देश'],
  device: ['मेरो iPhone बाट पठाइएको'],
  closings: ['धन्यवाद', 'भवदीय'],
}
