import type { ReplyLanguage } from './types.js'

/** Icelandic */
export const is: ReplyLanguage = {
  opens: ['Þann', 'Hinn'],
  wrote: ['skrifaði', 'skrifar', 'hefur skrifað'],
  from: ['Frá', 'Sendandi'],
  sent: ['Sent', 'Dagsetning', 'Dags'],
  to: ['Til', 'Viðtakandi', 'Afrit'],
  subject: ['Efni', 'Titill'],
  original: ['Upprunaleg skilaboð', 'Upphafleg skilaboð', 'Upprunalegur póstur'],
  forwarded: ['Framsend skilaboð', 'Áframsend skilaboð', 'Framsent bréf'],
  device: ['Sent úr', 'Sent frá', 'Sent með', 'Sæktu Outlook', 'Fá Outlook'],
  closings: [
    'Kær kveðja',
    'Kveðja',
    'Bestu kveðjur',
    'Með kveðju',
    'Með bestu kveðju',
    'Virðingarfyllst',
    'Takk',
    'Kv',
    'Mbk',
  ],
}
