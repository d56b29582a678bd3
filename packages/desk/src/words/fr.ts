import type { MoreText } from './more-text.js'

export const more: MoreText = {
  signIn: {
    lead: 'Il n’y a pas de mot de passe. Nous envoyons un lien à votre adresse e-mail.',
    another: 'Recevoir un autre lien',
    check: 'Consultez votre boîte mail',
  },
  presence: {
    label: 'En service',
    onHint: 'Les personnes dans la file voient que quelqu’un est là.',
    silenceTitle: 'Si cette page reste muette',
    silence:
      'Si cette page se ferme ou reste muette pendant deux minutes, vous n’êtes plus en service, et les personnes avec qui vous parlez reviennent en tête de la file.',
    silenced:
      'Vous n’êtes plus en service, car cette page est restée muette pendant deux minutes. Les personnes avec qui vous parliez sont revenues en tête de la file.',
  },
  board: {
    cases: 'Demandes',
    told: wait => `À qui demande maintenant, on annonce : ${wait}`,
    nobodyLeft: 'Il n’y a plus personne à prendre.',
    quiet: 'Personne n’attend de réponse. Qui demande ou écrit apparaît ici sans recharger la page.',
    draft: 'Brouillon',
    unsent: 'Non envoyé',
    arrived: name => `En attente : ${name}`,
    simulated: count => `dont ${count} en simulation`,
    onlySimulated: 'Aucun vrai client n’attend.',
  },
  case: {
    status: 'État',
    actions: 'Que faire de la demande',
    system: 'Automatique',
    promised: 'Annonces',
    simulated: 'Cette personne est simulée : on ne peut pas lui répondre.',
    enterSends: 'Entrée envoie, Maj+Entrée commence une nouvelle ligne.',
    controlEnterSends: 'Ctrl+Entrée envoie.',
    tooLong: 'Veuillez raccourcir ce texte à 10 000 caractères.',
    bounce: {
      'wrong-address': 'L’adresse ne semble pas exister.',
      'mailbox-full': 'La boîte mail est pleine.',
      refused: 'Le service de messagerie l’a refusé.',
      'not-reached': 'Le service de messagerie ne l’a pas accepté.',
    },
  },
  settings: {
    sound: 'Son quand quelqu’un arrive',
    keys: 'Raccourcis clavier',
    useKeys: 'Utiliser ces raccourcis',
    close: 'Fermer',
    dismiss: 'Masquer',
  },
  keys: {
    next: 'Demande suivante',
    previous: 'Demande précédente',
    open: 'Ouvrir la demande',
    reply: 'Écrire une réponse',
    leave: 'Retour à la liste',
    help: 'Afficher ces raccourcis',
  },
}
