import type { ReplyLanguage } from './types.js'

/** Estonian */
export const et: ReplyLanguage = {
  opens: ['Kuupäeval', 'Ühel kenal päeval'],
  wrote: ['kirjutas', 'kirjutas kuupäeval', 'kirjutas järgmist', 'kirjutab'],
  from: ['Saatja', 'Kellelt'],
  sent: ['Saadetud', 'Kuupäev'],
  to: ['Adressaat', 'Saaja', 'Kellele', 'Koopia'],
  subject: ['Teema', 'Pealkiri'],
  original: ['Algne kiri', 'Algsõnum', 'Originaalkiri', 'Esialgne kiri', 'Algupärane sõnum'],
  forwarded: ['Edastatud kiri', 'Edastatud sõnum', 'Edastatud meil'],
  device: [
    'Saadetud minu',
    'Saadetud nutitelefonist',
    'Saadetud iPhone',
    'Saadetud',
    'Hankige Outlook',
    'Laadige Outlook',
  ],
  closings: [
    'Lugupidamisega',
    'Parimate soovidega',
    'Tervitustega',
    'Aitäh',
    'Tänan',
    'Tervitades',
    'Heade soovidega',
    'Tänades',
    'Ette tänades',
    'Austusega',
    'Kena päeva',
    'Head päeva',
    'Kõike head',
    'Suur aitäh',
  ],
}
