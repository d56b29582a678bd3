import type { ReplyLanguage } from './types.js'

/** Hindi */
export const hi: ReplyLanguage = {
  opens: ['को', 'पर'],
  wrote: ['ने लिखा', 'लिखा'],
  from: ['प्रेषक', 'से', 'भेजने वाला'],
  sent: ['भेजा गया', 'दिनांक', 'तारीख'],
  to: ['प्रति', 'सेवा में', 'पाने वाला'],
  subject: ['विषय'],
  original: ['मूल संदेश', 'मौलिक संदेश'],
  forwarded: ['अग्रेषित संदेश'],
  device: ['मेरे iPhone से भेजा गया', 'से भेजा गया'],
  closings: ['धन्यवाद', 'सादर', 'भवदीय'],
}
