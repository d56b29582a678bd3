import type { PageText } from '../page-text.js'
import { time } from './time.js'

export const page: PageText = {
  tag: 'de',
  time,
  receipt: {
    title: 'Wir haben Ihre Nachricht',
    thanks: company => `Vielen Dank für Ihre Nachricht an ${company}.`,
    reference: 'Ihre Vorgangsnummer',
    keep: 'Bitte bewahren Sie sie auf, falls Sie sich deswegen noch einmal melden.',
    youWrote: 'Sie haben geschrieben',
    next: 'Wie es weitergeht',
    answer: 'Ein Mensch liest Ihre Nachricht und antwortet per E-Mail.',
    writesFrom: address => `Die Antwort kommt von ${address}. Sie können darauf antworten.`,
    confirmation: address => `Wir senden eine Bestätigung an ${address}.`,
    back: 'Zurück zur Seite',
  },
  error: {
    title: 'Ihre Nachricht wurde noch nicht gesendet',
    kept: 'Was Sie geschrieben haben, ist noch da.',
    fields: 'Bitte korrigieren Sie:',
  },
  otherTopic: 'Etwas anderes',
}
