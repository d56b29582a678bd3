import type { MailText } from '../mail-text.js'
import { time } from './time.js'

export const mail: MailText = {
  tag: 'fr',
  time,
  yourMessage: 'Votre message',
  hello: name => (name ? `Bonjour ${name},` : 'Bonjour,'),
  reference: 'Référence',
  topic: 'Sujet',
  answer: 'Répondre',
  wrote: (date, name) => `Le ${date}, ${name} a écrit :`,
  simulated: 'simulation',
  simulation: 'Cet e-mail fait partie d’une simulation. Aucune personne réelle ne l’a écrit.',
  pledge: {
    answer: by => `Une personne vous répond ${by}.`,
    reply: by => `Vous recevez une réponse ${by}.`,
  },
  confirmation: {
    heading: 'Nous avons votre message',
    next: 'Une personne le lit et répond à cette adresse.',
    addressOnly: 'Nous avons votre adresse',
    addressNext: 'Une personne vous répond à cette adresse.',
    canAnswer: 'Quelque chose à ajouter ? Répondez à cet e-mail, votre réponse rejoint votre demande.',
    preheader: reference => `Votre référence est ${reference}. Vous pouvez répondre à cet e-mail.`,
    footer: company =>
      `Vous recevez cet e-mail parce que cette adresse a été indiquée dans un message à ${company}.`,
    addressFooter: company => `Vous recevez cet e-mail parce que cette adresse a été indiquée à ${company}.`,
    notYou: 'Ce n’était pas vous ? Vous n’avez rien à faire.',
  },
  reply: {
    footer: name => `Répondez à cet e-mail, et votre réponse parvient directement à ${name}.`,
    resolved:
      'Nous avons noté que c’est résolu. Si ce n’est pas le cas, répondez à cet e-mail et votre demande est rouverte.',
  },
  forward: {
    heading: (customer = 'la clientèle') => `Un message de ${customer}`,
    answer: (customer = 'la personne') => `Répondez à cet e-mail, et votre réponse parvient à ${customer}.`,
    customer: 'Client',
    email: 'E-mail',
    page: 'Page',
    due: 'Réponse annoncée',
    unverified:
      'Il n’est pas certain que le message vienne de cette adresse. Ne communiquez rien de personnel.',
    footer: 'Ce qui est cité sous votre réponse n’est pas transmis.',
  },
  acknowledgement: {
    heading: 'Nous avons votre e-mail',
    next: 'Une personne le lit et répond à cette adresse.',
    preheader: reference => `Votre référence est ${reference}.`,
    automatic: 'Cette confirmation a été envoyée automatiquement. La réponse est écrite par une personne.',
  },
  heldBack: {
    heading: 'Votre e-mail n’a pas été envoyé',
    notSent: 'Le client n’en a rien reçu.',
    unknownQueue: (queues, queue) =>
      queue
        ? `Il n’y a pas de file « ${queue} ». Les files sont : ${queues}.`
        : `Les files sont : ${queues}.`,
    caseTaken:
      'Un collègue est en conversation avec le client en ce moment : le dossier n’a été ni résolu ni transféré.',
    again:
      'Répondez à cet e-mail pour réessayer. Sans commande sur la première ligne, il est envoyé au client.',
    yourWords: 'Ce que vous avez écrit',
  },
  signIn: {
    subject: company => `Connexion au service client de ${company}`,
    heading: 'Connexion au service client',
    text: 'Ce bouton vous connecte, une seule fois.',
    button: 'Se connecter',
    valid: until => `Il fonctionne ${until}.`,
    notYou: 'Vous n’avez rien demandé ? Vous n’avez rien à faire : personne n’entre sans cet e-mail.',
  },
}
