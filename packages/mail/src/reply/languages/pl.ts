import type { ReplyLanguage } from './types.js'

/** Polish */
export const pl: ReplyLanguage = {
  opens: ['W dniu', 'Dnia'],
  wrote: ['napisał', 'napisała', 'napisał(a)', 'pisze'],
  from: ['Od', 'Nadawca'],
  sent: ['Wysłano', 'Data'],
  to: ['Do', 'DW', 'Kopia'],
  subject: ['Temat'],
  original: ['Wiadomość oryginalna', 'Oryginalna wiadomość'],
  forwarded: [
    'Wiadomość przekazana',
    'Przekazana wiadomość',
    'Początek przekazanej wiadomości',
    'Treść przekazanej wiadomości',
  ],
  device: ['Wysłane z', 'Wysłano z', 'Pobierz Outlook'],
  closings: [
    'Pozdrawiam',
    'Z poważaniem',
    'Serdecznie pozdrawiam',
    'Dziękuję',
    'Z góry dziękuję',
    'Pozdrowienia',
  ],
}
