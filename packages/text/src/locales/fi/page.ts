import type { PageText } from '../page-text.js'
import { time } from './time.js'

export const page: PageText = {
  tag: 'fi',
  time,
  receipt: {
    title: 'Viestisi on perillä',
    thanks: company => `Kiitos viestistäsi. Vastaanottaja: ${company}.`,
    reference: 'Asiatunnuksesi',
    keep: 'Säilytä tunnus siltä varalta, että palaat asiaan.',
    youWrote: 'Kirjoitit',
    next: 'Mitä seuraavaksi tapahtuu',
    answer: 'Ihminen lukee viestisi ja vastaa sähköpostitse.',
    writesFrom: address => `Vastaus tulee osoitteesta ${address}, ja voit vastata siihen.`,
    confirmation: address => `Lähetämme vahvistuksen osoitteeseen ${address}.`,
    back: 'Takaisin sivulle',
  },
  error: {
    title: 'Viestiäsi ei ole vielä lähetetty',
    kept: 'Se, mitä kirjoitit, on tallessa lomakkeella.',
    fields: 'Korjaa nämä kohdat:',
  },
  otherTopic: 'Jokin muu asia',
}
