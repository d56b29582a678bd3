import type { PageText } from '../page-text.js'
import { time } from './time.js'

export const page: PageText = {
  tag: 'nl',
  time,
  receipt: {
    title: 'Wij hebben uw bericht',
    thanks: company => `Dank u voor uw bericht aan ${company}.`,
    reference: 'Uw kenmerk',
    keep: 'Bewaar het voor het geval u hierover nog eens contact opneemt.',
    youWrote: 'U schreef',
    next: 'Wat er nu gebeurt',
    answer: 'Een medewerker leest uw bericht en antwoordt per e-mail.',
    writesFrom: address => `Het antwoord komt van ${address}. U kunt erop antwoorden.`,
    confirmation: address => `Wij sturen een bevestiging naar ${address}.`,
    back: 'Terug naar de pagina',
  },
  error: {
    title: 'Uw bericht is nog niet verzonden',
    kept: 'Wat u typte, staat er nog.',
    fields: 'Pas dit alstublieft aan:',
  },
  otherTopic: 'Iets anders',
}
