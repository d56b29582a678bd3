import type { MoreText } from './more-text.js'

export const more: MoreText = {
  signIn: {
    lead: 'Es gibt kein Passwort. Wir senden einen Link an Ihre E-Mail-Adresse.',
    another: 'Einen weiteren Link anfordern',
    check: 'Sehen Sie in Ihr Postfach',
  },
  presence: {
    label: 'Im Dienst',
    onHint: 'Wer in der Warteschlange steht, sieht, dass jemand da ist.',
    silenceTitle: 'Wenn von dieser Seite nichts zu hören ist',
    silence:
      'Wird diese Seite geschlossen oder zwei Minuten nichts von ihr gehört, sind Sie nicht mehr im Dienst, und wer mit Ihnen spricht, steht wieder vorne in der Warteschlange.',
    silenced:
      'Sie sind nicht mehr im Dienst, weil zwei Minuten nichts von dieser Seite zu hören war. Wer mit Ihnen sprach, steht wieder vorne in der Warteschlange.',
  },
  board: {
    cases: 'Anliegen',
    told: wait => `Wer jetzt fragt, erfährt: ${wait}`,
    nobodyLeft: 'Es wartet niemand mehr.',
    quiet: 'Niemand wartet auf eine Antwort. Wer fragt oder schreibt, erscheint hier von selbst.',
    draft: 'Entwurf',
    unsent: 'Nicht gesendet',
    arrived: name => `Wartet: ${name}`,
    simulated: count => `davon ${count} simuliert`,
    onlySimulated: 'Es wartet kein echter Kunde.',
  },
  case: {
    status: 'Stand',
    actions: 'Was mit dem Anliegen geschieht',
    system: 'Automatisch',
    promised: 'Zusagen',
    simulated: 'Diese Person ist simuliert. Man kann ihr nicht antworten.',
    enterSends: 'Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile.',
    controlEnterSends: 'Strg+Eingabe sendet.',
    tooLong: 'Bitte kürzen Sie dies auf 10.000 Zeichen.',
    bounce: {
      'wrong-address': 'Die Adresse scheint es nicht zu geben.',
      'mailbox-full': 'Das Postfach ist voll.',
      refused: 'Der dortige Maildienst hat sie abgelehnt.',
      'not-reached': 'Der dortige Maildienst hat sie nicht angenommen.',
    },
  },
  settings: {
    sound: 'Ton, wenn jemand kommt',
    keys: 'Tastenkürzel',
    useKeys: 'Diese Tastenkürzel verwenden',
    close: 'Schließen',
    dismiss: 'Ausblenden',
  },
  keys: {
    next: 'Nächstes Anliegen',
    previous: 'Voriges Anliegen',
    open: 'Das Anliegen öffnen',
    reply: 'Eine Antwort schreiben',
    leave: 'Zurück zur Liste',
    help: 'Diese Tastenkürzel zeigen',
  },
}
