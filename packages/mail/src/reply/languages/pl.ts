import type { ReplyLanguage } from './types.js'

/** Polish */
export const pl: ReplyLanguage = {
  opens: ['W dniu', 'Dnia', 'Wiadomość napisana przez'],
  wrote: ['napisał', 'napisała', 'napisał(a)', 'pisze', 'napisał/a', 'napisał(-a)'],
  from: ['Od', 'Nadawca'],
  sent: ['Wysłano', 'Data', 'Wysłane', 'Data wysłania'],
  to: ['Do', 'DW', 'Kopia', 'Dw'],
  subject: ['Temat'],
  original: ['Wiadomość oryginalna', 'Oryginalna wiadomość'],
  forwarded: [
    'Wiadomość przekazana',
    'Przekazana wiadomość',
    'Początek przekazanej wiadomości',
    'Treść przekazanej wiadomości',
    'Wiadomość przekazywana',
  ],
  device: [
    'Wysłane z',
    'Wysłano z',
    'Pobierz Outlook',
    'Wysyłane z',
    'Pobierz aplikację Outlook',
    'Wysłane przez',
  ],
  closings: [
    'Pozdrawiam',
    'Z poważaniem',
    'Serdecznie pozdrawiam',
    'Dziękuję',
    'Z góry dziękuję',
    'Pozdrowienia',
    'Z wyrazami szacunku',
    'Pozdrawiam serdecznie',
    'Z pozdrowieniami',
    'Łączę pozdrowienia',
    'Miłego dnia',
  ],
}
