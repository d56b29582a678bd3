import type { MailText } from '../mail-text.js'
import { time } from './time.js'

export const mail: MailText = {
  tag: 'de',
  time,
  yourMessage: 'Ihre Nachricht',
  hello: name => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  reference: 'Vorgangsnummer',
  topic: 'Thema',
  answer: 'Antworten',
  wrote: (date, name) => `Am ${date} schrieb ${name}:`,
  simulated: 'simuliert',
  simulation: 'Diese E-Mail gehört zu einer Simulation. Kein echter Mensch hat sie geschrieben.',
  pledge: {
    answer: by => `Ein Mensch antwortet Ihnen ${by}.`,
    reply: by => `Sie erhalten ${by} eine Antwort.`,
  },
  confirmation: {
    heading: 'Wir haben Ihre Nachricht',
    next: 'Ein Mensch liest sie und antwortet an diese Adresse.',
    addressOnly: 'Wir haben Ihre Adresse',
    addressNext: 'Ein Mensch antwortet Ihnen an diese Adresse.',
    canAnswer: 'Möchten Sie etwas ergänzen? Antworten Sie auf diese E-Mail, dann kommt es zu Ihrem Anliegen.',
    preheader: reference => `Ihre Vorgangsnummer ist ${reference}. Sie können auf diese E-Mail antworten.`,
    footer: company =>
      `Sie erhalten diese E-Mail, weil diese Adresse in einer Nachricht an ${company} angegeben wurde.`,
    addressFooter: company => `Sie erhalten diese E-Mail, weil diese Adresse bei ${company} angegeben wurde.`,
    notYou: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun.',
  },
  reply: {
    footer: name => `Antworten Sie auf diese E-Mail, und Ihre Antwort erreicht ${name} direkt.`,
    resolved:
      'Wir haben das als gelöst vermerkt. Falls es das nicht ist: Antworten Sie auf diese E-Mail, dann ist Ihr Anliegen wieder offen.',
  },
  forward: {
    heading: customer => (customer ? `Eine Nachricht von ${customer}` : 'Eine Nachricht aus der Kundschaft'),
    answer: (customer = 'die anfragende Person') =>
      `Antworten Sie auf diese E-Mail, und Ihre Antwort geht an ${customer}.`,
    customer: 'Von',
    email: 'E-Mail',
    page: 'Seite',
    due: 'Antwort zugesagt',
    unverified:
      'Es ist nicht sicher, dass die Nachricht von dieser Adresse kommt. Bitte teilen Sie nichts Persönliches mit.',
    footer: 'Was unter Ihrer Antwort zitiert ist, wird weggelassen.',
  },
  acknowledgement: {
    heading: 'Wir haben Ihre E-Mail',
    next: 'Ein Mensch liest sie und antwortet an diese Adresse.',
    preheader: reference => `Ihre Vorgangsnummer ist ${reference}.`,
    automatic: 'Diese Bestätigung wurde automatisch gesendet. Die Antwort schreibt ein Mensch.',
  },
  heldBack: {
    heading: 'Ihre E-Mail wurde nicht gesendet',
    notSent: 'Beim Kunden ist nichts davon angekommen.',
    unknownQueue: (queues, queue) =>
      queue
        ? `Eine Warteschlange „${queue}“ gibt es nicht. Die Warteschlangen sind: ${queues}.`
        : `Die Warteschlangen sind: ${queues}.`,
    caseTaken:
      'Eine Kollegin oder ein Kollege spricht gerade mit dem Kunden; der Vorgang wurde deshalb weder gelöst noch übergeben.',
    again:
      'Antworten Sie auf diese E-Mail, um es noch einmal zu versuchen. Ohne Befehl in der ersten Zeile geht sie an den Kunden.',
    yourWords: 'Was Sie geschrieben haben',
  },
  signIn: {
    subject: company => `Anmelden beim Kundendienst von ${company}`,
    heading: 'Anmelden beim Kundendienst',
    text: 'Mit dieser Schaltfläche melden Sie sich an, ein einziges Mal.',
    button: 'Anmelden',
    valid: until => `Sie gilt ${until}.`,
    notYou:
      'Haben Sie das nicht angefordert? Dann brauchen Sie nichts zu tun: Ohne diese E-Mail kommt niemand hinein.',
  },
}
