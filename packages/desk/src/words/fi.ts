import type { MoreText } from './more-text.js'

export const more: MoreText = {
  signIn: {
    lead: 'Salasanaa ei ole. Lähetämme linkin sähköpostiosoitteeseesi.',
    another: 'Pyydä uusi linkki',
    check: 'Katso sähköpostisi',
  },
  presence: {
    label: 'Paikalla',
    onHint: 'Jonossa olevat näkevät, että joku on paikalla.',
    silenceTitle: 'Jos tästä sivusta ei kuulu',
    silence:
      'Jos tämä sivu suljetaan tai siitä ei kuulu kahteen minuuttiin, et ole enää paikalla, ja ne, joiden kanssa keskustelet, palaavat jonon kärkeen.',
    silenced:
      'Et ole enää paikalla, koska tästä sivusta ei kuulunut kahteen minuuttiin. Ne, joiden kanssa keskustelit, ovat taas jonon kärjessä.',
  },
  board: {
    cases: 'Asiat',
    told: wait => `Nyt kysyvälle kerrotaan: ${wait}`,
    nobodyLeft: 'Ketään ei ole enää jonossa.',
    quiet: 'Kukaan ei odota vastausta. Kysyjät ja kirjoittajat ilmestyvät tähän itsestään.',
    draft: 'Luonnos',
    unsent: 'Ei lähetetty',
    arrived: name => `Odottaa: ${name}`,
    simulated: count => `joista ${count} simuloitua`,
    onlySimulated: 'Kukaan oikea asiakas ei odota.',
  },
  case: {
    status: 'Tila',
    actions: 'Mitä asialle tehdään',
    system: 'Automaattinen',
    promised: 'Lupaukset',
    simulated: 'Tämä henkilö on simuloitu, eikä hänelle voi vastata.',
    enterSends: 'Enter lähettää, Vaihto+Enter aloittaa uuden rivin.',
    controlEnterSends: 'Ctrl+Enter lähettää.',
    tooLong: 'Lyhennä tämä 10 000 merkkiin.',
    bounce: {
      'wrong-address': 'Osoitetta ei näytä olevan olemassa.',
      'mailbox-full': 'Postilaatikko on täynnä.',
      refused: 'Vastaanottava sähköpostipalvelu torjui viestin.',
      'not-reached': 'Vastaanottava sähköpostipalvelu ei ottanut viestiä vastaan.',
    },
  },
  settings: {
    sound: 'Ääni, kun joku saapuu',
    keys: 'Pikanäppäimet',
    useKeys: 'Käytä näitä pikanäppäimiä',
    close: 'Sulje',
    dismiss: 'Piilota',
  },
  keys: {
    next: 'Seuraava asia',
    previous: 'Edellinen asia',
    open: 'Avaa asia',
    reply: 'Kirjoita vastaus',
    leave: 'Takaisin luetteloon',
    help: 'Näytä pikanäppäimet',
  },
}
