import type { ReplyLanguage } from './types.js'

/** Hebrew */
export const he: ReplyLanguage = {
  opens: ['בתאריך', 'ב-'],
  wrote: ['כתב', 'כתבה', 'מאת', 'כתב/ה'],
  from: ['מאת', 'מ', 'השולח'],
  sent: ['נשלח', 'תאריך'],
  to: ['אל', 'עותק', 'לידיעה'],
  subject: ['נושא'],
  original: ['הודעה מקורית'],
  forwarded: ['הודעה שהועברה', 'הודעה מועברת'],
  device: ['נשלח מה', 'נשלח מ', 'הורד את Outlook', 'נשלח מה-', 'נשלח מ-', 'נשלח באמצעות'],
  closings: ['בברכה', 'תודה', 'תודה רבה', 'בכבוד רב'],
}
