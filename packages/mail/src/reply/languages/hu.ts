import type { ReplyLanguage } from './types.js'

/** Hungarian */
export const hu: ReplyLanguage = {
  opens: [],
  wrote: ['ezt írta', 'írta', 'a következőt írta'],
  from: ['Feladó', 'Feladva'],
  sent: ['Elküldve', 'Dátum', 'Küldve'],
  to: ['Címzett', 'Másolatot kap', 'Másolat', 'Válaszcím'],
  subject: ['Tárgy'],
  original: ['Eredeti üzenet'],
  forwarded: ['Továbbított üzenet', 'Továbbított levél'],
  device: [
    'Elküldve az',
    'Az én iPhone',
    'iPhone-ról küldve',
    'Szerezze be az Outlook',
    'iPhone-omról küldve',
    'telefonomról küldve',
    'készülékemről küldve',
    'Küldve a',
    'Küldve az',
    'Az Outlook letöltése',
    'Az Outlook beszerzése',
    'Az Outlook',
  ],
  closings: [
    'Üdvözlettel',
    'Tisztelettel',
    'Köszönöm',
    'Köszönettel',
    'Üdv',
    'Üdvözlettel:',
    'Köszönettel:',
    'Szép napot',
  ],
}
