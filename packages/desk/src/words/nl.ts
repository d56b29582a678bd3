import type { MoreText } from './more-text.js'

export const more: MoreText = {
  signIn: {
    lead: 'Er is geen wachtwoord. We sturen een link naar uw e-mailadres.',
    another: 'Nog een link krijgen',
    check: 'Kijk in uw mailbox',
  },
  presence: {
    label: 'Aanwezig',
    onHint: 'Wie in de wachtrij staat, ziet dat er iemand is.',
    silenceTitle: 'Als deze pagina niets meer laat horen',
    silence:
      'Sluit deze pagina of horen we er twee minuten niets van, dan bent u afwezig en staan de mensen met wie u praat weer vooraan in de wachtrij.',
    silenced:
      'U bent afwezig gemeld, omdat we twee minuten niets van deze pagina hoorden. De mensen met wie u praatte, staan weer vooraan in de wachtrij.',
  },
  board: {
    cases: 'Zaken',
    told: wait => `Wie nu vraagt, krijgt te horen: ${wait}`,
    nobodyLeft: 'Er is niemand meer over.',
    quiet: 'Niemand wacht op een antwoord. Wie iets vraagt of schrijft, verschijnt hier vanzelf.',
    draft: 'Concept',
    unsent: 'Niet verzonden',
    arrived: name => `Wacht: ${name}`,
    simulated: count => `waarvan ${count} gesimuleerd`,
    onlySimulated: 'Er wacht geen echte klant.',
  },
  case: {
    status: 'Status',
    actions: 'Wat te doen met de zaak',
    system: 'Automatisch',
    promised: 'Toezeggingen',
    simulated: 'Deze persoon is gesimuleerd en kan niet beantwoord worden.',
    enterSends: 'Enter verzendt, Shift+Enter begint een nieuwe regel.',
    controlEnterSends: 'Ctrl+Enter verzendt.',
    tooLong: 'Maak dit korter dan 10.000 tekens.',
    bounce: {
      'wrong-address': 'Het adres lijkt niet te bestaan.',
      'mailbox-full': 'De mailbox is vol.',
      refused: 'De maildienst daar heeft het geweigerd.',
      'not-reached': 'De maildienst daar heeft het niet aangenomen.',
    },
  },
  settings: {
    sound: 'Geluid als er iemand komt',
    keys: 'Sneltoetsen',
    useKeys: 'Deze sneltoetsen gebruiken',
    close: 'Sluiten',
    dismiss: 'Verbergen',
  },
  keys: {
    next: 'Volgende zaak',
    previous: 'Vorige zaak',
    open: 'De zaak openen',
    reply: 'Een antwoord schrijven',
    leave: 'Terug naar de lijst',
    help: 'Deze sneltoetsen tonen',
  },
}
