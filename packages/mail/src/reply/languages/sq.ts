import type { ReplyLanguage } from './types.js'

/** Albanian */
export const sq: ReplyLanguage = {
  opens: ['Më', 'Ditën e', 'Në'],
  wrote: ['shkroi', 'ka shkruar', 'shkruan'],
  from: ['Nga', 'Dërguesi'],
  sent: ['Dërguar', 'Data', 'Datë', 'Dërguar më'],
  to: ['Për', 'Marrësi', 'Kopje'],
  subject: ['Subjekti', 'Subjekt', 'Tema', 'Lënda'],
  original: ['Mesazhi origjinal', 'Mesazh origjinal'],
  forwarded: ['Mesazhi i përcjellë', 'Mesazh i përcjellë'],
  device: ['Dërguar nga'],
  closings: ['Me respekt', 'Përshëndetje', 'Me të mira', 'Faleminderit', 'Gjithë të mirat', 'Me nderime'],
}
