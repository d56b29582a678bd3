import type { DeskMailText } from '../desk-mail-text.js'
import { pluralIn } from '../plural.js'

const plural = pluralIn('nl')

export const mail: DeskMailText = {
  sender: {
    verified: {
      mark: 'Afzender bevestigd',
      says: from => `Dit komt echt van ${from}. U kunt gewoon antwoorden.`,
    },
    unverified: {
      mark: 'Afzender niet bevestigd',
      says: from =>
        `Dit zegt van ${from} te komen, maar niets bewijst dat. Antwoord gerust, maar deel niets persoonlijks en verander niets alleen op grond hiervan.`,
    },
    quarantined: {
      mark: 'Waarschijnlijk vervalst',
      says: from =>
        `Dit zegt van ${from} te komen, maar de controle van de afzender is mislukt. Doe niets op grond hiervan: kan het echt zijn, vraag het de klant dan op een andere manier, bijvoorbeeld telefonisch.`,
    },
  },
  stranger: (from, known) =>
    `Dit komt van ${from}, maar deze klant schrijft vanaf ${known}. Zoek uit wie het is voordat u iets deelt.`,
  readAnyway: 'Toch lezen',
  heldAnswer: address => `De laatste e-mail is waarschijnlijk vervalst. Een antwoord gaat naar ${address}.`,
  answerAnyway: 'Toch antwoorden',
  showOriginal: 'Het origineel tonen',
  original: 'De e-mail zoals die binnenkwam',
  asSent: 'Zoals verzonden',
  asText: 'Alleen tekst',
  asSource: 'Bron',
  from: 'Van',
  to: 'Aan',
  subject: 'Onderwerp',
  sentAt: 'Datum',
  blockedPictures: count =>
    plural(
      count,
      'Eén afbeelding van elders wordt niet getoond: die zou de afzender vertellen dat u dit leest.',
      `${count} afbeeldingen van elders worden niet getoond: die zouden de afzender vertellen dat u dit leest.`,
    ),
  links: 'Links openen in een nieuw tabblad. Kijk eerst waar een link heen gaat.',
  saveSource: 'De bron opslaan',
  beginning: 'Dit is het begin. Het opgeslagen bestand bevat alles.',
  showPicture: 'De afbeelding tonen',
  hidePicture: 'De afbeelding verbergen',
  files: 'Bijlagen',
  save: name => `${name} opslaan`,
  fileKind: {
    picture: 'Afbeelding',
    document: 'Document',
    table: 'Tabel',
    text: 'Tekst',
    sound: 'Geluid',
    film: 'Film',
    mail: 'E-mail',
    archive: 'Archief',
    file: 'Bestand',
  },
  danger: {
    program:
      'Dit bestand kan een programma starten. Open het alleen als u het verwachtte en weet wie het stuurde.',
    page: 'Dit bestand opent als webpagina, die een inlogpagina kan nabootsen. Vul daar niets in.',
    macros: 'Dit document kan een programma bevatten. Open het zonder macro’s toe te staan.',
    hidden: 'Wat in dit bestand zit, is hier niet te zien. Open het alleen als u het verwachtte.',
  },
  notice: {
    heading: 'De klant beantwoordde deze e-mail van ons',
    hint: 'Dit schreef het bedrijf, niet de klant.',
  },
  bounce: {
    heading: address => `De e-mail aan ${address} kwam terug`,
    reason: {
      'unknown-user': 'Niemand heeft daar dit adres (onbekende gebruiker).',
      'unknown-host': 'Bij het deel na de @ is geen mail (onbekend domein).',
      moved: 'Deze persoon heeft een ander adres gekregen.',
      inactive: 'De mailbox is opgeheven.',
      suspended: 'De mailbox is op dit moment geblokkeerd.',
      'mailbox-full': 'De mailbox is vol.',
      'too-big': 'De e-mail was te groot voor de maildienst daar.',
      blocked: 'De maildienst daar neemt van ons geen mail aan.',
      spam: 'De maildienst daar zag het als spam.',
      policy: 'De regels van de maildienst daar staan het niet toe.',
      'rate-limited': 'De maildienst daar kreeg te veel tegelijk.',
      expired: 'De maildienst daar was dagenlang niet te bereiken.',
      network: 'De maildienst daar was niet te bereiken.',
      system: 'De maildienst daar heeft een storing.',
      undefined: 'De maildienst daar gaf geen reden die we begrijpen.',
    },
    remedy: {
      'wrong-address':
        'Het adres lijkt niet te kloppen. Kijk of er een tikfout in staat, en vraag de klant telefonisch of op de pagina naar het juiste.',
      'mailbox-full':
        'Probeer het over een paar dagen opnieuw, of bereik de klant telefonisch of op de pagina.',
      refused: 'Bereik de klant telefonisch of op de pagina, en meld het aan wie uw mail beheert.',
      'not-reached': 'Antwoord later nog eens, of bereik de klant telefonisch of op de pagina.',
    },
  },
  aside: {
    heading: 'Apart gelegd',
    lead: 'Met deze e-mails is niets gedaan, en geen ervan is beantwoord. Elke e-mail is bewaard zoals die binnenkwam.',
    empty: 'Er is niets apart gelegd.',
    noSubject: 'Geen onderwerp',
    older: 'Oudere tonen',
    openCase: 'De zaak openen',
    why: {
      'auto-reply': 'Een automatisch antwoord, zoals een afwezigheidsbericht.',
      list: 'Verstuurd aan een mailinglijst.',
      complaint: 'Een maildienst meldt dat iemand onze mail als spam heeft aangemerkt.',
      'unknown-bounce': 'Er kwam een e-mail terug die hier bij geen zaak hoort.',
      unreadable: 'Dit kon niet worden gelezen. De bron is bewaard.',
      loop: 'Dit was onze eigen e-mail, die weer terugkwam.',
      'refused-sender': 'Dit spreekt voor iemand hier, maar de afzender is niet bevestigd.',
      quarantined: 'Waarschijnlijk vervalst. Er is niets mee gedaan.',
    },
  },
}
