import type { ReplyLanguage } from './types.js'

/** Czech */
export const cs: ReplyLanguage = {
  opens: ['Dne', 'Dňa', 'V'],
  wrote: ['napsal', 'napsala', 'napsal(a)', 'píše', 'napsal/a'],
  from: ['Od', 'Odesílatel'],
  sent: ['Odesláno', 'Datum'],
  to: ['Komu', 'Kopie', 'Pro', 'Adresát'],
  subject: ['Předmět'],
  original: ['Původní zpráva', 'Původní e-mail'],
  forwarded: ['Přeposlaná zpráva', 'Předaná zpráva', 'Začátek přeposlané zprávy'],
  device: ['Odesláno z', 'Odesláno ze', 'Získejte Outlook', 'Odesláno pomocí', 'Stáhnout Outlook'],
  closings: [
    'S pozdravem',
    'Hezký den',
    'Děkuji',
    'Děkuji předem',
    'Díky',
    'S přátelským pozdravem',
    'Zdravím',
    'Hezký den přeji',
    'S přáním hezkého dne',
  ],
}
