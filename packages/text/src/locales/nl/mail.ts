import type { MailText } from '../mail-text.js'
import { time } from './time.js'

export const mail: MailText = {
  tag: 'nl',
  time,
  yourMessage: 'Uw bericht',
  hello: name => (name ? `Beste ${name},` : 'Goedendag,'),
  reference: 'Kenmerk',
  topic: 'Onderwerp',
  answer: 'Beantwoorden',
  wrote: (date, name) => `Op ${date} schreef ${name}:`,
  simulated: 'gesimuleerd',
  simulation: 'Deze e-mail hoort bij een simulatie. Er is geen echt persoon die dit schreef.',
  pledge: {
    answer: by => `U spreekt ${by} een medewerker.`,
    reply: by => `U krijgt ${by} antwoord.`,
  },
  confirmation: {
    heading: 'Wij hebben uw bericht',
    next: 'Een medewerker leest het en antwoordt naar dit adres.',
    addressOnly: 'Wij hebben uw adres',
    addressNext: 'Een medewerker antwoordt u op dit adres.',
    canAnswer: 'Wilt u iets toevoegen? Beantwoord deze e-mail, dan komt het bij uw vraag.',
    preheader: reference => `Uw kenmerk is ${reference}. U kunt deze e-mail beantwoorden.`,
    footer: company => `U krijgt deze e-mail omdat dit adres is opgegeven in een bericht aan ${company}.`,
    addressFooter: company => `U krijgt deze e-mail omdat dit adres is opgegeven bij ${company}.`,
    notYou: 'Was u dat niet? Dan hoeft u niets te doen.',
  },
  reply: {
    footer: name => `Beantwoord deze e-mail en uw antwoord komt rechtstreeks bij ${name}.`,
    resolved:
      'Wij beschouwen dit als opgelost. Is het dat niet? Beantwoord deze e-mail, dan gaan wij ermee verder.',
  },
  forward: {
    heading: (customer = 'een klant') => `Een bericht van ${customer}`,
    answer: (customer = 'de klant') => `Beantwoord deze e-mail en uw antwoord komt bij ${customer}.`,
    customer: 'Klant',
    email: 'E-mail',
    page: 'Pagina',
    due: 'Antwoord beloofd',
    unverified: 'Het is niet zeker dat het bericht van dit adres komt. Deel niets persoonlijks.',
    footer: 'Wat onder uw antwoord wordt geciteerd, wordt weggelaten.',
  },
  acknowledgement: {
    heading: 'Wij hebben uw e-mail',
    next: 'Een medewerker leest hem en antwoordt naar dit adres.',
    preheader: reference => `Uw kenmerk is ${reference}.`,
    automatic: 'Deze bevestiging is automatisch verzonden. Het antwoord wordt door een mens geschreven.',
  },
  heldBack: {
    heading: 'Uw e-mail is niet verzonden',
    notSent: 'De klant heeft er niets van gekregen.',
    unknownQueue: (queues, queue) =>
      queue
        ? `Er is geen wachtrij “${queue}”. De wachtrijen zijn: ${queues}.`
        : `De wachtrijen zijn: ${queues}.`,
    caseTaken:
      'Een collega is op dit moment met de klant in gesprek; de zaak is daarom niet opgelost en niet overgedragen.',
    again:
      'Beantwoord deze e-mail om het opnieuw te proberen. Zonder opdracht op de eerste regel gaat hij naar de klant.',
    yourWords: 'Wat u schreef',
  },
  signIn: {
    subject: company => `Inloggen bij de klantenservice van ${company}`,
    heading: 'Inloggen bij de klantenservice',
    text: 'Met deze knop logt u in, één keer.',
    button: 'Inloggen',
    valid: until => `De knop werkt ${until}.`,
    notYou:
      'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze e-mail komt niemand binnen.',
  },
}
