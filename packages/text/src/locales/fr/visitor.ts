import { pluralIn } from '../plural.js'
import type { VisitorText } from '../visitor-text.js'
import { launcher } from './launcher.js'
import { time } from './time.js'

const plural = pluralIn('fr')
const people = (right: number, of: number) =>
  `${right === 1 ? 'une personne' : `${right} personnes`} sur ${of}`
// What a customer can do about it is the same for several problems.
const reload = 'Cela n’a pas fonctionné. Veuillez recharger la page.'
const otherWay = 'Cette page ne peut pas joindre notre service. Veuillez nous contacter autrement.'
const lostAccess = 'Cette page n’a plus accès à votre demande. Veuillez recommencer.'

export const visitor: VisitorText = {
  tag: 'fr',
  time,
  launcher,
  panel: {
    title: company => `Contacter ${company}`,
    close: 'Fermer',
    back: 'Retour',
    loading: 'Un instant',
    simulation: 'Ceci est une simulation. Les personnes et les attentes affichées ne sont pas réelles.',
  },
  ways: {
    heading: 'Comment nous joindre',
    phone: 'Téléphone',
    email: 'E-mail',
    talk: 'Parler maintenant à une personne',
    leave: 'Laisser un message',
    leaveHint: 'Une personne vous répond par e-mail.',
    people: 'Qui répond',
    hours: 'Horaires d’ouverture',
    answersIn: languages => `Langues de réponse : ${languages}.`,
  },
  announcement: {
    now: wait => `désormais ${wait}`,
    between: (from, to) => `L’attente se situe probablement entre ${from} et ${to}`,
    around: duration => `L’attente est probablement d’environ ${duration}`,
    atMost: duration => `L’attente est probablement de ${duration} au plus`,
    wait: (clause, right, of) => `${clause} : c’est exact pour environ ${people(right, of)}.`,
    revised: 'C’est plus long que nous ne l’avions dit, et nous en sommes désolés.',
    unknown: {
      'too-few-outcomes':
        'Nous avons vu trop peu de conversations pour dire honnêtement combien de temps cela prend.',
      'nobody-on':
        'Personne n’est en service en ce moment ; nous ne pouvons donc pas dire combien de temps cela prend.',
      'unknown-queue': 'Nous ne savons pas encore combien de temps cela prend.',
    },
    unknownShort: {
      'too-few-outcomes': 'attente encore inconnue',
      'nobody-on': 'personne en service',
      'unknown-queue': 'attente encore inconnue',
    },
    humansOn: count => plural(count, 'Une personne est en service.', `${count} personnes sont en service.`),
    closed: 'Nous sommes fermés actuellement.',
    opens: when => `Nous ouvrons ${when}.`,
    leaveMessage: 'Vous pouvez laisser un message ; une personne vous répond par e-mail.',
  },
  hours: {
    openUntil: until => `Ouvert ${until}`,
    openAlways: 'Ouvert jour et nuit',
    opens: when => `Fermé, ouvre ${when}`,
    closed: 'Fermé actuellement',
    closedDay: 'fermé',
    allDay: '24 heures sur 24',
    zone: name => `Fuseau horaire : ${name}`,
    holidays: 'Horaires particuliers',
  },
  line: {
    joining: 'Recherche de votre place dans la file',
    position: place => (place === 1 ? 'C’est bientôt à vous.' : `Vous êtes au numéro ${place}.`),
    wouldBe: place => (place === 1 ? 'Vous seriez en tête de file.' : `Vous seriez au numéro ${place}.`),
    keepOpen: 'Laissez cette page ouverte pour garder votre place.',
    away: 'Nous avons perdu le contact avec cette page. Vous gardez votre place ; d’autres passent avant vous jusqu’à votre retour.',
    leave: 'Quitter la file',
    left: 'Vous avez quitté la file.',
    abandoned: 'Vous étiez absent plus de 10 minutes ; votre place est revenue à la personne suivante.',
    offerMail: 'Vous préférez ne pas attendre ? Indiquez une adresse e-mail, une personne vous y répond.',
    rejoin: 'Rejoindre la file',
  },
  thread: {
    label: 'Conversation',
    you: 'Vous',
    assistant: 'Assistant automatique',
    notAPerson: 'pas une personne',
    write: 'Écrire un message',
    send: 'Envoyer',
    typing: name => `${name} écrit`,
    someoneTyping: 'Votre interlocuteur écrit',
    joined: name => `${name} est avec vous.`,
    newMessage: name => `Nouveau message de ${name}`,
    byEmail: 'par e-mail',
    showQuoted: 'Afficher le texte cité',
    reference: reference => `Votre référence : ${reference}`,
    copyReference: 'Copier la référence',
    copied: 'Copié',
    resolved: reason => `Résolu : ${reason}`,
    writeAgain: 'Ce n’est pas résolu pour vous ? Écrivez ici et votre demande est rouverte.',
  },
  message: {
    sending: 'Envoi en cours',
    sent: 'Envoyé',
    waiting: 'Pas encore envoyé. Le message part dès que la connexion est rétablie.',
    failed: 'Non envoyé.',
    retry: 'Renvoyer',
    discard: 'Supprimer',
  },
  form: {
    topic: 'De quoi s’agit-il ?',
    chooseTopic: 'Veuillez choisir',
    name: 'Votre nom',
    email: 'Votre adresse e-mail',
    emailHint: 'La réponse est envoyée à cette adresse.',
    text: 'Votre message',
    optional: 'facultatif',
    send: 'Envoyer',
    leaveEmpty: 'Veuillez laisser ce champ vide',
    remedy: {
      email: 'Veuillez indiquer une adresse e-mail, par exemple nom@exemple.fr.',
      text: 'Veuillez écrire un message.',
      textTooLong: 'Veuillez raccourcir le message à 10 000 caractères.',
      topic: 'Veuillez choisir un des sujets.',
      name: 'Veuillez raccourcir le nom à 100 caractères.',
    },
  },
  email: {
    save: 'Utiliser cette adresse',
    writesFrom: address => `Nous vous écrivons depuis ${address}.`,
    canAnswer: 'Vous pouvez simplement répondre à cet e-mail.',
    didYouMean: address => `Vouliez-vous dire ${address} ?`,
    useIt: 'Oui, utiliser celle-ci',
    keepMine: 'Non, garder la mienne',
    goesTo: address => `Les réponses sont envoyées à ${address}.`,
    change: 'Changer d’adresse',
    queued: address => `Un e-mail à ${address} est en route.`,
    sent: address => `Un e-mail a été envoyé à ${address}.`,
    bounced: address => `Notre e-mail à ${address} nous est revenu.`,
    failed: address => `Notre e-mail à ${address} n’a pas pu être envoyé.`,
    trouble: {
      'wrong-address': 'Cette adresse ne semble pas exister. Veuillez la vérifier et l’indiquer à nouveau.',
      'mailbox-full':
        'La boîte aux lettres est pleine. Veuillez faire de la place ou indiquer une autre adresse.',
      refused: 'Le service de messagerie l’a refusé. Veuillez indiquer une autre adresse.',
      'not-reached':
        'Le service de messagerie ne l’a pas accepté. Veuillez vérifier l’adresse ou en indiquer une autre.',
    },
  },
  pledge: {
    answer: by => `Une personne vous répond ${by}.`,
    reply: by => `Vous recevez une réponse ${by}.`,
    confidence: (right, of) => `C’est exact pour environ ${people(right, of)}.`,
    kept: said => `Nous avions annoncé ${said} : c’est tenu.`,
    overdue: said =>
      `Nous avions annoncé ${said}. Cette heure est passée. Nous en sommes désolés. Votre demande reste ouverte.`,
    broken: said => `Nous avions annoncé ${said} et ne l’avons pas tenu. Nous en sommes désolés.`,
    unresolved: said => `Nous avions annoncé ${said}. Vous êtes parti avant.`,
    revised: (said, pledge) =>
      `Nous avions d’abord annoncé ${said}. C’est plus long, et nous en sommes désolés. ${pledge}`,
  },
  status: {
    open: 'Votre dossier est ouvert',
    waiting: 'En attente d’une personne',
    'with-human': 'Une personne est avec vous',
    'awaiting-customer': 'En attente de votre réponse',
    resolved: 'Résolu',
  },
  withHuman: name => `${name} est avec vous`,
  connection: {
    offline:
      'Vous êtes hors ligne. Ce que vous écrivez est conservé et part dès que vous êtes de nouveau en ligne.',
    unreachable:
      'Notre service est injoignable pour le moment. Ce que vous écrivez est conservé et part dès qu’il répond de nouveau.',
    live: 'Connecté',
  },
  problem: {
    'invalid-request': 'Quelque chose n’est pas encore correct. Veuillez vérifier les champs signalés.',
    unauthenticated: lostAccess,
    'link-used': lostAccess,
    'origin-not-allowed': otherWay,
    forbidden: otherWay,
    'case-not-found':
      'Nous ne trouvons pas votre demande. Veuillez recommencer. Ce que vous avez écrit est conservé.',
    'not-found': reload,
    'method-not-allowed': reload,
    'version-conflict': reload,
    'case-taken': reload,
    'not-claimed': reload,
    'not-in-line': 'Vous n’êtes plus dans la file. Vous pouvez la rejoindre ou laisser un message.',
    'queue-closed':
      'Nous sommes fermés actuellement. Vous pouvez laisser un message ; une personne vous répond par e-mail.',
    'no-address': 'Nous n’avons pas votre adresse e-mail. Veuillez en indiquer une pour la réponse.',
    resolved: 'Cette demande est résolue. Écrivez un message pour la rouvrir.',
    'too-large': 'C’est trop long. Veuillez raccourcir.',
    'unsupported-media-type': reload,
    'key-reused': 'Cela diffère de ce qui a été envoyé. Veuillez l’envoyer comme nouveau message.',
    'too-many-requests': 'Cela fait beaucoup en peu de temps. Ce que vous avez écrit est conservé.',
    internal:
      'Un problème est survenu de notre côté. Ce que vous avez écrit est conservé. Veuillez réessayer.',
    unavailable: 'Notre service ne répond pas. Ce que vous avez écrit est conservé.',
  },
  tryAgain: when => `Veuillez réessayer ${when}.`,
  tryAgainLater: 'Veuillez réessayer plus tard ou nous contacter autrement.',
}
