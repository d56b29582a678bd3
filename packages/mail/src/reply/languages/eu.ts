import type { ReplyLanguage } from './types.js'

/** Basque */
export const eu: ReplyLanguage = {
  opens: [],
  wrote: ['idatzi du', 'hau idatzi du', 'igorleak idatzi du'],
  from: ['Nork', 'Igorlea', 'Bidaltzailea'],
  sent: ['Bidalia', 'Data', 'Noiz'],
  to: ['Nori', 'Hartzailea', 'Kopia'],
  subject: ['Gaia'],
  original: ['Jatorrizko mezua'],
  forwarded: ['Birbidalitako mezua', 'Mezu birbidalia'],
  device: ['Nire iPhonetik bidalia', 'iPhonetik bidalia', 'Nire gailutik bidalia', 'Bidalia nire', 'bidalia'],
  closings: ['Agur bero bat', 'Agur', 'Ondo izan', 'Eskerrik asko', 'Mila esker', 'Adeitasunez'],
}
