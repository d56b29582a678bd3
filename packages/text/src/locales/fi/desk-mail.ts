import type { DeskMailText } from '../desk-mail-text.js'
import { pluralIn } from '../plural.js'

const plural = pluralIn('fi')

export const mail: DeskMailText = {
  sender: {
    verified: {
      mark: 'Lähettäjä vahvistettu',
      says: from => `Viesti todella tulee osoitteesta ${from}. Voit vastata tavalliseen tapaan.`,
    },
    unverified: {
      mark: 'Lähettäjää ei vahvistettu',
      says: from =>
        `Viesti väittää tulevansa osoitteesta ${from}, mutta mikään ei todista sitä. Vastaa, mutta älä kerro mitään henkilökohtaista äläkä muuta mitään pelkästään sen perusteella.`,
    },
    quarantined: {
      mark: 'Luultavasti väärennetty',
      says: from =>
        `Viesti väittää tulevansa osoitteesta ${from}, mutta lähettäjän tarkistus epäonnistui. Älä toimi sen perusteella: jos se voi olla aito, kysy asiakkaalta muulla tavalla, esimerkiksi puhelimitse.`,
    },
  },
  stranger: (from, known) =>
    `Viesti tulee osoitteesta ${from}, mutta tämä asiakas kirjoittaa osoitteesta ${known}. Selvitä, kuka kirjoittaja on, ennen kuin kerrot mitään.`,
  readAnyway: 'Lue silti',
  heldAnswer: address =>
    `Viimeisin viesti on luultavasti väärennetty. Vastaus lähtee osoitteeseen ${address}.`,
  answerAnyway: 'Vastaa silti',
  showOriginal: 'Näytä alkuperäinen',
  original: 'Sähköposti sellaisena kuin se saapui',
  asSent: 'Kuten lähetetty',
  asText: 'Pelkkä teksti',
  asSource: 'Lähdekoodi',
  from: 'Lähettäjä',
  to: 'Vastaanottaja',
  subject: 'Aihe',
  sentAt: 'Päivämäärä',
  blockedPictures: count =>
    plural(
      count,
      'Yhtä muualta haettavaa kuvaa ei näytetä: se kertoisi lähettäjälle, että luet tämän.',
      `${count} muualta haettavaa kuvaa ei näytetä: ne kertoisivat lähettäjälle, että luet tämän.`,
    ),
  links: 'Linkit avautuvat uuteen välilehteen. Katso, minne linkki vie, ennen kuin avaat sen.',
  saveSource: 'Tallenna lähdekoodi',
  beginning: 'Tämä on alku. Tallennetussa tiedostossa on kaikki.',
  showPicture: 'Näytä kuva',
  hidePicture: 'Piilota kuva',
  files: 'Liitteet',
  save: name => `Tallenna ${name}`,
  fileKind: {
    picture: 'Kuva',
    document: 'Asiakirja',
    table: 'Taulukko',
    text: 'Teksti',
    sound: 'Ääni',
    film: 'Video',
    mail: 'Sähköposti',
    archive: 'Pakattu tiedosto',
    file: 'Tiedosto',
  },
  danger: {
    program:
      'Tämä tiedosto voi käynnistää ohjelman. Avaa se vain, jos odotit sitä ja tiedät, kuka sen lähetti.',
    page: 'Tämä tiedosto avautuu verkkosivuna, joka voi jäljitellä kirjautumista. Älä kirjoita sinne mitään.',
    macros: 'Tässä asiakirjassa voi olla ohjelma. Avaa se sallimatta makroja.',
    hidden: 'Tiedoston sisältöä ei näe täältä. Avaa se vain, jos odotit sitä.',
  },
  notice: {
    heading: 'Asiakas vastasi tähän lähettämäämme sähköpostiin',
    hint: 'Tämän kirjoitti yritys, ei asiakas.',
  },
  bounce: {
    heading: address => `Sähköposti osoitteeseen ${address} palautui`,
    reason: {
      'unknown-user': 'Kenelläkään ei ole siellä tätä osoitetta (tuntematon käyttäjä).',
      'unknown-host': '@-merkin jälkeisessä osassa ei ole sähköpostia (tuntematon verkkotunnus).',
      moved: 'Henkilö on vaihtanut osoitetta.',
      inactive: 'Postilaatikko on suljettu.',
      suspended: 'Postilaatikko on tällä hetkellä lukittu.',
      'mailbox-full': 'Postilaatikko on täynnä.',
      'too-big': 'Viesti oli vastaanottavalle palvelulle liian suuri.',
      blocked: 'Vastaanottava palvelu ei ota meiltä viestejä.',
      spam: 'Vastaanottava palvelu piti viestiä roskapostina.',
      policy: 'Vastaanottavan palvelun säännöt kieltävät sen.',
      'rate-limited': 'Vastaanottava palvelu sai liikaa viestejä kerralla.',
      expired: 'Vastaanottavaa palvelua ei tavoitettu päiviin.',
      network: 'Vastaanottavaa palvelua ei tavoitettu.',
      system: 'Vastaanottavassa palvelussa on vika.',
      undefined: 'Vastaanottava palvelu ei antanut syytä, jonka ymmärtäisimme.',
    },
    remedy: {
      'wrong-address':
        'Osoite vaikuttaa väärältä. Katso, onko siinä kirjoitusvirhe, ja kysy oikeaa asiakkaalta puhelimitse tai sivulla.',
      'mailbox-full': 'Yritä joidenkin päivien päästä uudelleen tai tavoita asiakas puhelimitse tai sivulla.',
      refused: 'Tavoita asiakas puhelimitse tai sivulla ja kerro asiasta sähköpostistanne vastaavalle.',
      'not-reached': 'Vastaa myöhemmin uudelleen tai tavoita asiakas puhelimitse tai sivulla.',
    },
  },
  aside: {
    heading: 'Sivuun laitetut',
    lead: 'Näille viesteille ei tehty mitään, eikä niihin vastattu. Jokainen on tallessa sellaisena kuin se saapui.',
    empty: 'Mitään ei ole laitettu sivuun.',
    noSubject: 'Ei aihetta',
    older: 'Näytä vanhemmat',
    openCase: 'Avaa asia',
    why: {
      'auto-reply': 'Automaattinen vastaus, kuten poissaoloviesti.',
      list: 'Lähetetty postituslistalle.',
      complaint: 'Sähköpostipalvelu ilmoittaa, että joku merkitsi viestimme roskapostiksi.',
      'unknown-bounce': 'Palautunut viesti, joka ei kuulu mihinkään täkäläiseen asiaan.',
      unreadable: 'Viestiä ei voitu lukea. Sen lähdekoodi on tallessa.',
      loop: 'Oma viestimme, joka palasi takaisin.',
      'refused-sender': 'Viesti puhuu jonkun täkäläisen puolesta, mutta lähettäjää ei ole vahvistettu.',
      quarantined: 'Luultavasti väärennetty. Sen perusteella ei tehty mitään.',
    },
  },
}
