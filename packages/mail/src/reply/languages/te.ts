import type { ReplyLanguage } from './types.js'

/** Telugu */
export const te: ReplyLanguage = {
  opens: [],
  wrote: ['ఇలా రాశారు', 'రాశారు', 'వ్రాసారు'],
  from: ['నుండి', 'పంపినవారు'],
  sent: ['పంపినది', 'పంపబడింది', 'తేదీ'],
  to: ['కు', 'వీరికి'],
  subject: ['విషయం'],
  original: ['అసలు సందేశం', 'మూల సందేశం'],
  forwarded: ['ఫార్వార్డ్ చేసిన సందేశం'],
  device: ['నా iPhone నుండి పంపబడింది'],
  closings: ['ధన్యవాదాలు', 'ఇట్లు'],
}
