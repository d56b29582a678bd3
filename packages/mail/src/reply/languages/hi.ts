import type { ReplyLanguage } from './types.js'

/** Hindi */
export const hi: ReplyLanguage = {
  opens: ['को'],
  wrote: ['ने लिखा', 'लिखा'],
  from: ['प्रेषक', 'से'],
  sent: ['भेजा गया', 'दिनांक', 'तारीख'],
  to: ['प्रति', 'सेवा में'],
  subject: ['विषय'],
  original: ['मूल संदेश'],
  forwarded: ['अग्रेषित संदेश'],
  device: ['मेरे iPhone से भेजा गया'],
  closings: ['धन्यवाद', 'सादर', 'भवदीय'],
}
