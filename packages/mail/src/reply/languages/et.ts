import type { ReplyLanguage } from './types.js'

/** Estonian */
export const et: ReplyLanguage = {
  opens: ['Kuupäeval'],
  wrote: ['kirjutas', 'kirjutas kuupäeval'],
  from: ['Saatja', 'Kellelt'],
  sent: ['Saadetud', 'Kuupäev'],
  to: ['Adressaat', 'Saaja', 'Kellele', 'Koopia'],
  subject: ['Teema'],
  original: ['Algne kiri', 'Algsõnum', 'Originaalkiri'],
  forwarded: ['Edastatud kiri', 'Edastatud sõnum', 'Edastatud meil'],
  device: ['Saadetud minu', 'Saadetud nutitelefonist', 'Saadetud iPhone'],
  closings: ['Lugupidamisega', 'Parimate soovidega', 'Tervitustega', 'Aitäh', 'Tänan'],
}
