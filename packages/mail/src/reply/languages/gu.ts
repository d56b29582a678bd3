import type { ReplyLanguage } from './types.js'

/** Gujarati */
export const gu: ReplyLanguage = {
  opens: [],
  wrote: ['એ લખ્યું', 'લખ્યું'],
  from: ['પ્રેષક', 'તરફથી'],
  sent: ['મોકલ્યું', 'તારીખ'],
  to: ['પ્રતિ', 'પ્રાપ્તકર્તા'],
  subject: ['વિષય'],
  original: ['મૂળ સંદેશ'],
  forwarded: ['ફોરવર્ડ કરેલ સંદેશ'],
  device: ['મારા iPhone માંથી મોકલેલ'],
  closings: ['આભાર', 'આપનો'],
}
