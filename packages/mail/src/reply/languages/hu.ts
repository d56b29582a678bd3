import type { ReplyLanguage } from './types.js'

/** Hungarian */
export const hu: ReplyLanguage = {
  opens: [],
  wrote: ['ezt írta', 'írta'],
  from: ['Feladó', 'Feladva'],
  sent: ['Elküldve', 'Dátum', 'Küldve'],
  to: ['Címzett', 'Másolatot kap'],
  subject: ['Tárgy'],
  original: ['Eredeti üzenet'],
  forwarded: ['Továbbított üzenet', 'Továbbított levél'],
  device: ['Elküldve az', 'Az én iPhone', 'iPhone-ról küldve', 'Szerezze be az Outlook'],
  closings: ['Üdvözlettel', 'Tisztelettel', 'Köszönöm', 'Köszönettel', 'Üdv'],
}
