import type { MailText } from '../mail-text.js'
import { time } from './time.js'

export const mail: MailText = {
  tag: 'fi',
  time,
  yourMessage: 'Viestisi',
  hello: name => (name ? `Hei ${name},` : 'Hei,'),
  reference: 'Asiatunnus',
  topic: 'Aihe',
  answer: 'Vastaa',
  wrote: (date, name) => `${date} ${name} kirjoitti:`,
  simulated: 'simuloitu',
  simulation: 'Tämä sähköposti kuuluu simulaatioon. Kukaan todellinen ihminen ei kirjoittanut sitä.',
  pledge: {
    answer: by => `Ihminen vastaa sinulle ${by}.`,
    reply: by => `Saat vastauksen ${by}.`,
  },
  confirmation: {
    heading: 'Viestisi on perillä',
    next: 'Ihminen lukee sen ja vastaa tähän osoitteeseen.',
    addressOnly: 'Osoitteesi on perillä',
    addressNext: 'Ihminen vastaa sinulle tähän osoitteeseen.',
    canAnswer: 'Onko sinulla lisättävää? Vastaa tähän sähköpostiin, niin se liitetään asiaasi.',
    preheader: reference => `Asiatunnuksesi on ${reference}. Voit vastata tähän sähköpostiin.`,
    footer: company =>
      `Saat tämän viestin, koska osoite annettiin yhteydenotossa. Vastaanottaja: ${company}.`,
    addressFooter: company =>
      `Saat tämän viestin, koska osoite annettiin yhteystiedoksi. Vastaanottaja: ${company}.`,
    notYou: 'Etkö se ollut sinä? Silloin sinun ei tarvitse tehdä mitään.',
  },
  reply: {
    footer: name => `Vastaa tähän sähköpostiin, niin vastauksesi menee suoraan perille: ${name}.`,
    resolved:
      'Olemme merkinneet asian ratkaistuksi. Jos se ei ole ratkennut, vastaa tähän sähköpostiin, niin se avataan uudelleen.',
  },
  forward: {
    heading: customer => (customer ? `Viesti, lähettäjä ${customer}` : 'Viesti asiakkaalta'),
    answer: customer =>
      customer
        ? `Vastaa tähän sähköpostiin, niin vastauksesi menee perille: ${customer}.`
        : 'Vastaa tähän sähköpostiin, niin vastauksesi menee asiakkaalle.',
    customer: 'Asiakas',
    email: 'Sähköposti',
    page: 'Sivu',
    due: 'Vastaus luvattu',
    unverified: 'Ei ole varmaa, että viesti tulee tästä osoitteesta. Älä kerro mitään henkilökohtaista.',
    footer: 'Vastauksen alla oleva lainaus jätetään pois.',
  },
  acknowledgement: {
    heading: 'Sähköpostisi on perillä',
    next: 'Ihminen lukee sen ja vastaa tähän osoitteeseen.',
    preheader: reference => `Asiatunnuksesi on ${reference}.`,
    automatic: 'Tämä vahvistus lähetettiin automaattisesti. Vastauksen kirjoittaa ihminen.',
  },
  heldBack: {
    heading: 'Sähköpostiasi ei lähetetty',
    notSent: 'Asiakas ei saanut siitä mitään.',
    unknownQueue: (queues, queue) =>
      queue ? `Jonoa ”${queue}” ei ole. Jonot ovat: ${queues}.` : `Jonot ovat: ${queues}.`,
    caseTaken:
      'Työtoveri keskustelee parhaillaan asiakkaan kanssa, joten asiaa ei merkitty ratkaistuksi eikä siirretty.',
    again:
      'Yritä uudelleen vastaamalla tähän sähköpostiin. Ilman komentoa ensimmäisellä rivillä se menee asiakkaalle.',
    yourWords: 'Mitä kirjoitit',
  },
  signIn: {
    subject: company => `Kirjautuminen asiakaspalveluun: ${company}`,
    heading: 'Kirjaudu asiakaspalveluun',
    text: 'Tällä painikkeella kirjaudut sisään yhden kerran.',
    button: 'Kirjaudu',
    valid: until => `Se lakkaa toimimasta ${until}.`,
    notYou:
      'Etkö pyytänyt tätä? Silloin sinun ei tarvitse tehdä mitään: ilman tätä sähköpostia kukaan ei pääse sisään.',
  },
}
