import type { ReplyLanguage } from './types.js'

/** Marathi */
export const mr: ReplyLanguage = {
  opens: [],
  wrote: ['ने लिहिले', 'लिहिले'],
  from: ['प्रेषक', 'कडून'],
  sent: ['पाठवले', 'दिनांक'],
  to: ['प्रति'],
  subject: ['विषय'],
  original: ['मूळ संदेश'],
  forwarded: ['अग्रेषित संदेश'],
  device: ['माझ्या iPhone वरून पाठवले'],
  closings: ['धन्यवाद', 'आपला', 'आपली'],
}
