import type { PageText } from '../page-text.js'
import { time } from './time.js'

export const page: PageText = {
  tag: 'fr',
  time,
  receipt: {
    title: 'Nous avons votre message',
    thanks: company => `Merci d’avoir écrit à ${company}.`,
    reference: 'Votre référence',
    keep: 'Veuillez la garder au cas où vous nous recontacteriez à ce sujet.',
    youWrote: 'Vous avez écrit',
    next: 'La suite',
    answer: 'Une personne lit votre message et répond par e-mail.',
    writesFrom: address => `La réponse vient de ${address}, et vous pouvez y répondre.`,
    confirmation: address => `Nous envoyons une confirmation à ${address}.`,
    back: 'Retour à la page',
  },
  error: {
    title: 'Votre message n’est pas encore envoyé',
    kept: 'Ce que vous avez écrit est toujours là.',
    fields: 'Veuillez corriger :',
  },
  otherTopic: 'Autre chose',
}
