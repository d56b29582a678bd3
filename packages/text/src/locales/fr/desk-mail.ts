import type { DeskMailText } from '../desk-mail-text.js'
import { pluralIn } from '../plural.js'

const plural = pluralIn('fr')

export const mail: DeskMailText = {
  sender: {
    verified: {
      mark: 'Expéditeur confirmé',
      says: from => `Cet e-mail vient bien de ${from}. Vous pouvez répondre normalement.`,
    },
    unverified: {
      mark: 'Expéditeur non confirmé',
      says: from =>
        `Cet e-mail dit venir de ${from}, mais rien ne le prouve. Répondez, mais ne communiquez rien de personnel et ne modifiez rien sur cette seule base.`,
    },
    quarantined: {
      mark: 'Sans doute falsifié',
      says: from =>
        `Cet e-mail dit venir de ${from}, mais la vérification de l’expéditeur a échoué. Ne faites rien sur cette base : s’il peut être vrai, demandez au client autrement, par téléphone par exemple.`,
    },
  },
  stranger: (from, known) =>
    `Cet e-mail vient de ${from}, mais ce client écrit depuis ${known}. Cherchez qui c’est avant de communiquer quoi que ce soit.`,
  readAnyway: 'Lire quand même',
  heldAnswer: address => `Le dernier e-mail est sans doute falsifié. Une réponse part à ${address}.`,
  answerAnyway: 'Répondre quand même',
  showOriginal: 'Afficher l’original',
  original: 'L’e-mail tel qu’il est arrivé',
  asSent: 'Tel qu’envoyé',
  asText: 'Texte seul',
  asSource: 'Source',
  from: 'De',
  to: 'À',
  subject: 'Objet',
  sentAt: 'Date',
  blockedPictures: count =>
    plural(
      count,
      `${count} image venue d’ailleurs n’est pas affichée : elle dirait à l’expéditeur que vous lisez ceci.`,
      `${count} images venues d’ailleurs ne sont pas affichées : elles diraient à l’expéditeur que vous lisez ceci.`,
    ),
  links: 'Les liens s’ouvrent dans un nouvel onglet. Regardez où un lien mène avant de le suivre.',
  saveSource: 'Enregistrer la source',
  beginning: 'Ceci est le début. Le fichier enregistré contient tout.',
  showPicture: 'Afficher l’image',
  hidePicture: 'Masquer l’image',
  files: 'Pièces jointes',
  save: name => `Enregistrer ${name}`,
  fileKind: {
    picture: 'Image',
    document: 'Document',
    table: 'Tableau',
    text: 'Texte',
    sound: 'Son',
    film: 'Film',
    mail: 'E-mail',
    archive: 'Archive',
    file: 'Fichier',
  },
  danger: {
    program:
      'Ce fichier peut lancer un programme. Ne l’ouvrez que si vous l’attendiez et savez qui l’a envoyé.',
    page: 'Ce fichier s’ouvre comme une page web, qui peut imiter une connexion. N’y saisissez rien.',
    macros: 'Ce document peut contenir un programme. Ouvrez-le sans autoriser les macros.',
    hidden: 'Le contenu de ce fichier ne se voit pas d’ici. Ne l’ouvrez que si vous l’attendiez.',
  },
  notice: {
    heading: 'Le client a répondu à cet e-mail de notre part',
    hint: 'C’est l’entreprise qui a écrit ceci, pas le client.',
  },
  bounce: {
    heading: address => `L’e-mail à ${address} est revenu`,
    reason: {
      'unknown-user': 'Personne n’a cette adresse là-bas (utilisateur inconnu).',
      'unknown-host': 'Il n’y a pas de messagerie derrière le @ (domaine inconnu).',
      moved: 'La personne a changé d’adresse.',
      inactive: 'La boîte a été fermée.',
      suspended: 'La boîte est bloquée en ce moment.',
      'mailbox-full': 'La boîte est pleine.',
      'too-big': 'L’e-mail était trop volumineux pour le service de messagerie.',
      blocked: 'Le service de messagerie n’accepte pas d’e-mails de notre part.',
      spam: 'Le service de messagerie l’a pris pour un courrier indésirable.',
      policy: 'Les règles du service de messagerie l’interdisent.',
      'rate-limited': 'Le service de messagerie a trop reçu d’un coup.',
      expired: 'Le service de messagerie est resté injoignable pendant des jours.',
      network: 'Le service de messagerie était injoignable.',
      system: 'Le service de messagerie est en panne.',
      undefined: 'Le service de messagerie n’a pas donné de raison que nous comprenions.',
    },
    remedy: {
      'wrong-address':
        'L’adresse semble fausse. Cherchez une faute de frappe, et demandez la bonne au client par téléphone ou sur la page.',
      'mailbox-full': 'Réessayez dans quelques jours, ou joignez le client par téléphone ou sur la page.',
      refused:
        'Joignez le client par téléphone ou sur la page, et prévenez la personne qui gère votre messagerie.',
      'not-reached': 'Répondez encore une fois plus tard, ou joignez le client par téléphone ou sur la page.',
    },
  },
  aside: {
    heading: 'Mis de côté',
    lead: 'Rien n’a été fait de ces e-mails, et aucun n’a eu de réponse. Chacun est gardé tel qu’il est arrivé.',
    empty: 'Rien n’a été mis de côté.',
    noSubject: 'Sans objet',
    older: 'Afficher les plus anciens',
    openCase: 'Ouvrir la demande',
    why: {
      'auto-reply': 'Une réponse automatique, comme un message d’absence.',
      list: 'Envoyé à une liste de diffusion.',
      complaint: 'Un service de messagerie signale que quelqu’un a marqué notre e-mail comme indésirable.',
      'unknown-bounce': 'Un e-mail est revenu qui n’appartient à aucune demande ici.',
      unreadable: 'Il n’a pas pu être lu. Sa source est gardée.',
      loop: 'C’était notre propre e-mail, revenu en boucle.',
      'refused-sender': 'Il parle au nom de quelqu’un d’ici, mais son expéditeur n’est pas confirmé.',
      quarantined: 'Sans doute falsifié. Rien n’a été fait sur cette base.',
    },
  },
}
