import { pluralIn } from '../plural.js'
import type { VisitorText } from '../visitor-text.js'
import { launcher } from './launcher.js'
import { time } from './time.js'

const plural = pluralIn('de')
// What a customer can do about it is the same for several problems.
const reload = 'Das hat nicht geklappt. Bitte laden Sie die Seite neu.'
const otherWay = 'Diese Seite erreicht unseren Dienst nicht. Bitte wenden Sie sich auf anderem Weg an uns.'
const lostAccess = 'Diese Seite hat keinen Zugang mehr zu Ihrem Anliegen. Bitte beginnen Sie neu.'

export const visitor: VisitorText = {
  tag: 'de',
  time,
  launcher,
  panel: {
    title: company => `Kontakt zu ${company}`,
    close: 'Schließen',
    back: 'Zurück',
    loading: 'Einen Moment',
    simulation: 'Dies ist eine Simulation. Die Personen und Wartezeiten hier sind nicht echt.',
  },
  ways: {
    heading: 'So erreichen Sie uns',
    phone: 'Telefon',
    email: 'E-Mail',
    talk: 'Jetzt mit einem Menschen sprechen',
    leave: 'Eine Nachricht hinterlassen',
    leaveHint: 'Ein Mensch antwortet per E-Mail.',
    people: 'Wer antwortet',
    hours: 'Öffnungszeiten',
    answersIn: languages => `Wir antworten auf ${languages}.`,
  },
  announcement: {
    now: wait => `jetzt ${wait}`,
    between: (from, to) => `Die Wartezeit liegt wahrscheinlich zwischen ${from} und ${to}`,
    around: duration => `Die Wartezeit beträgt wahrscheinlich etwa ${duration}`,
    atMost: duration => `Die Wartezeit beträgt wahrscheinlich höchstens ${duration}`,
    wait: (clause, right, of) => `${clause}. Das trifft für etwa ${right} von ${of} Personen zu.`,
    revised: 'Es dauert länger, als wir gesagt haben. Das tut uns leid.',
    unknown: {
      'too-few-outcomes':
        'Wir haben noch zu wenige Gespräche gesehen, um ehrlich zu sagen, wie lange es dauert.',
      'nobody-on': 'Im Moment ist niemand im Dienst. Deshalb können wir nicht sagen, wie lange es dauert.',
      'unknown-queue': 'Wir wissen noch nicht, wie lange es dauert.',
    },
    unknownShort: {
      'too-few-outcomes': 'Wartezeit noch unbekannt',
      'nobody-on': 'jetzt niemand im Dienst',
      'unknown-queue': 'Wartezeit noch unbekannt',
    },
    humansOn: count => plural(count, 'Eine Person ist im Dienst.', `${count} Personen sind im Dienst.`),
    closed: 'Wir haben jetzt geschlossen.',
    opens: when => `Wir öffnen ${when}.`,
    leaveMessage: 'Sie können eine Nachricht hinterlassen. Ein Mensch antwortet per E-Mail.',
  },
  hours: {
    openUntil: until => `Jetzt geöffnet ${until}`,
    openAlways: 'Tag und Nacht geöffnet',
    opens: when => `Geschlossen, öffnet ${when}`,
    closed: 'Jetzt geschlossen',
    closedDay: 'geschlossen',
    allDay: '24 Stunden',
    zone: name => `Zeitzone: ${name}`,
    holidays: 'Abweichende Zeiten',
  },
  line: {
    joining: 'Ihr Platz in der Warteschlange wird ermittelt',
    position: place => (place === 1 ? 'Sie sind als Nächstes an der Reihe.' : `Sie sind Nummer ${place}.`),
    wouldBe: place => (place === 1 ? 'Sie wären als Nächstes an der Reihe.' : `Sie wären Nummer ${place}.`),
    keepOpen: 'Lassen Sie diese Seite offen, um Ihren Platz zu behalten.',
    away: 'Diese Seite ist gerade nicht erreichbar. Sie behalten Ihren Platz; bis Sie zurück sind, gehen andere vor.',
    leave: 'Warteschlange verlassen',
    left: 'Sie haben die Warteschlange verlassen.',
    abandoned: 'Sie waren länger als 10 Minuten weg. Ihr Platz ging deshalb an die nächste Person.',
    offerMail:
      'Möchten Sie lieber nicht warten? Geben Sie eine E-Mail-Adresse an; ein Mensch antwortet dort.',
    rejoin: 'Wieder anstellen',
  },
  thread: {
    label: 'Gespräch',
    you: 'Sie',
    assistant: 'Automatischer Assistent',
    notAPerson: 'kein Mensch',
    write: 'Nachricht schreiben',
    send: 'Senden',
    typing: name => `${name} schreibt`,
    someoneTyping: 'Die Gegenseite schreibt',
    joined: name => `${name} ist jetzt für Sie da.`,
    newMessage: name => `Neue Nachricht von ${name}`,
    byEmail: 'per E-Mail',
    showQuoted: 'Zitierten Text anzeigen',
    reference: reference => `Ihre Vorgangsnummer: ${reference}`,
    copyReference: 'Vorgangsnummer kopieren',
    copied: 'Kopiert',
    resolved: reason => `Gelöst: ${reason}`,
    writeAgain: 'Für Sie nicht gelöst? Schreiben Sie hier, dann ist Ihr Anliegen wieder offen.',
  },
  message: {
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    waiting: 'Noch nicht gesendet. Die Nachricht geht hinaus, sobald die Verbindung wieder da ist.',
    failed: 'Nicht gesendet.',
    retry: 'Erneut senden',
    discard: 'Verwerfen',
  },
  form: {
    topic: 'Worum geht es?',
    chooseTopic: 'Bitte wählen',
    name: 'Ihr Name',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Die Antwort geht an diese Adresse.',
    text: 'Ihre Nachricht',
    optional: 'freiwillig',
    send: 'Senden',
    leaveEmpty: 'Bitte lassen Sie dieses Feld leer',
    remedy: {
      email: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.',
      text: 'Bitte schreiben Sie eine Nachricht.',
      textTooLong: 'Bitte kürzen Sie die Nachricht auf 10.000 Zeichen.',
      topic: 'Bitte wählen Sie eines der Themen.',
      name: 'Bitte kürzen Sie den Namen auf 100 Zeichen.',
    },
  },
  email: {
    save: 'Diese Adresse verwenden',
    writesFrom: address => `Wir schreiben Ihnen von ${address}.`,
    canAnswer: 'Auf diese E-Mail können Sie einfach antworten.',
    didYouMean: address => `Meinten Sie ${address}?`,
    useIt: 'Ja, übernehmen',
    keepMine: 'Nein, meine stimmt',
    goesTo: address => `Antworten gehen an ${address}.`,
    change: 'Adresse ändern',
    queued: address => `Eine E-Mail an ${address} ist unterwegs.`,
    sent: address => `Eine E-Mail an ${address} wurde gesendet.`,
    bounced: address => `Unsere E-Mail an ${address} kam zurück.`,
    failed: address => `Unsere E-Mail an ${address} konnte nicht gesendet werden.`,
    trouble: {
      'wrong-address':
        'Diese Adresse scheint es nicht zu geben. Bitte prüfen Sie sie und geben Sie sie erneut an.',
      'mailbox-full':
        'Das Postfach ist voll. Bitte schaffen Sie Platz oder geben Sie eine andere Adresse an.',
      refused: 'Der Maildienst dort hat sie abgelehnt. Bitte geben Sie eine andere Adresse an.',
      'not-reached':
        'Der Maildienst dort hat sie nicht angenommen. Bitte prüfen Sie die Adresse oder geben Sie eine andere an.',
    },
  },
  pledge: {
    answer: by => `Ein Mensch antwortet Ihnen ${by}.`,
    reply: by => `Sie erhalten ${by} eine Antwort.`,
    confidence: (right, of) => `Das trifft für etwa ${right} von ${of} Personen zu.`,
    kept: said => `Zugesagt war ${said}, und das haben wir eingehalten.`,
    overdue: said =>
      `Zugesagt war ${said}. Jetzt ist es später. Das tut uns leid. Ihr Anliegen ist weiter offen.`,
    broken: said => `Zugesagt war ${said}. Das haben wir nicht eingehalten. Es tut uns leid.`,
    unresolved: said => `Zugesagt war ${said}. Sie waren vorher gegangen.`,
    revised: (said, pledge) =>
      `Zuvor hatten wir ${said} zugesagt. Es dauert länger, und das tut uns leid. ${pledge}`,
  },
  status: {
    open: 'Ihr Anliegen ist offen',
    waiting: 'Wartet auf einen Menschen',
    'with-human': 'Ein Mensch ist für Sie da',
    'awaiting-customer': 'Wartet auf Ihre Antwort',
    resolved: 'Gelöst',
  },
  withHuman: name => `${name} ist für Sie da`,
  connection: {
    offline:
      'Sie sind offline. Was Sie schreiben, bleibt erhalten und geht hinaus, sobald Sie wieder online sind.',
    unreachable:
      'Unser Dienst ist gerade nicht erreichbar. Was Sie schreiben, bleibt erhalten und geht hinaus, sobald er es wieder ist.',
    live: 'Verbunden',
  },
  problem: {
    'invalid-request': 'Etwas stimmt noch nicht. Bitte sehen Sie sich die markierten Felder an.',
    unauthenticated: lostAccess,
    'link-used': lostAccess,
    'origin-not-allowed': otherWay,
    forbidden: otherWay,
    'case-not-found':
      'Wir finden Ihr Anliegen nicht. Bitte beginnen Sie neu. Was Sie geschrieben haben, bleibt erhalten.',
    'not-found': reload,
    'method-not-allowed': reload,
    'version-conflict': reload,
    'case-taken': reload,
    'not-claimed': reload,
    'not-in-line':
      'Sie sind nicht mehr in der Warteschlange. Sie können sich wieder anstellen oder eine Nachricht hinterlassen.',
    'queue-closed':
      'Wir haben jetzt geschlossen. Sie können eine Nachricht hinterlassen; ein Mensch antwortet per E-Mail.',
    'no-address': 'Wir haben keine E-Mail-Adresse von Ihnen. Bitte geben Sie eine für die Antwort an.',
    resolved: 'Dieses Anliegen ist gelöst. Schreiben Sie eine Nachricht, um es wieder zu öffnen.',
    'too-large': 'Das ist zu lang. Bitte kürzen Sie es.',
    'unsupported-media-type': reload,
    'key-reused': 'Das weicht vom zuvor Gesendeten ab. Bitte senden Sie es als neue Nachricht.',
    'too-many-requests': 'Das war viel in kurzer Zeit. Was Sie geschrieben haben, bleibt erhalten.',
    internal:
      'Bei uns ist etwas schiefgegangen. Was Sie geschrieben haben, bleibt erhalten. Bitte versuchen Sie es noch einmal.',
    unavailable: 'Unser Dienst antwortet nicht. Was Sie geschrieben haben, bleibt erhalten.',
  },
  tryAgain: when => `Bitte versuchen Sie es ${when} noch einmal.`,
  tryAgainLater: 'Bitte versuchen Sie es später noch einmal oder wenden Sie sich auf anderem Weg an uns.',
}
