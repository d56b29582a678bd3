import type { ReplyLanguage } from './types.js'

/** Hebrew */
export const he: ReplyLanguage = {
  opens: ['בתאריך', 'ב-'],
  wrote: ['כתב', 'כתבה', 'מאת', 'כתב/ה'],
  from: ['מאת', 'מ'],
  sent: ['נשלח', 'תאריך'],
  to: ['אל', 'עותק'],
  subject: ['נושא'],
  original: ['הודעה מקורית'],
  forwarded: ['הודעה שהועברה', 'הודעה מועברת'],
  device: ['נשלח מה', 'נשלח מ', 'הורד את Outlook'],
  closings: ['בברכה', 'תודה', 'תודה רבה', 'בכבוד רב'],
}
