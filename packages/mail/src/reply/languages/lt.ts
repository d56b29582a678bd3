import type { ReplyLanguage } from './types.js'

/** Lithuanian */
export const lt: ReplyLanguage = {
  opens: [],
  wrote: ['rašė', 'parašė'],
  from: ['Nuo', 'Siuntėjas'],
  sent: ['Išsiųsta', 'Data'],
  to: ['Kam', 'Iki', 'Kopija', 'Gavėjas'],
  subject: ['Tema'],
  original: ['Pradinis pranešimas', 'Originalus laiškas'],
  forwarded: ['Persiųstas pranešimas', 'Persiųstas laiškas'],
  device: ['Išsiųsta iš', 'Siųsta iš', 'Išsiųsta naudojant', 'Gaukite „Outlook', 'Atsisiųskite „Outlook'],
  closings: [
    'Pagarbiai',
    'Ačiū',
    'Geriausi linkėjimai',
    'Su pagarba',
    'Dėkoju',
    'Linkėjimai',
    'Iš anksto dėkoju',
    'Geros dienos',
    'Su geriausiais linkėjimais',
    'Iš anksto ačiū',
    'Gražios dienos',
    'Dėkui',
  ],
}
