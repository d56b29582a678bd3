import type { DeskMailText } from '../desk-mail-text.js'
import { pluralIn } from '../plural.js'

const plural = pluralIn('de')

export const mail: DeskMailText = {
  sender: {
    verified: {
      mark: 'Absender bestätigt',
      says: from => `Sie kommt wirklich von ${from}. Sie können wie üblich antworten.`,
    },
    unverified: {
      mark: 'Absender nicht bestätigt',
      says: from =>
        `Sie gibt an, von ${from} zu kommen, doch nichts belegt das. Antworten Sie, aber teilen Sie nichts Persönliches mit und ändern Sie nichts allein aufgrund dieser E-Mail.`,
    },
    quarantined: {
      mark: 'Wahrscheinlich gefälscht',
      says: from =>
        `Sie gibt an, von ${from} zu kommen, doch die Prüfung des Absenders ist gescheitert. Tun Sie nichts aufgrund dieser E-Mail: Wenn sie echt sein könnte, fragen Sie auf anderem Weg nach, etwa am Telefon.`,
    },
  },
  stranger: (from, known) =>
    `Sie kommt von ${from}, geschrieben wurde uns bisher von ${known}. Klären Sie, wer das ist, bevor Sie etwas mitteilen.`,
  readAnyway: 'Trotzdem lesen',
  heldAnswer: address => `Die letzte E-Mail ist wahrscheinlich gefälscht. Eine Antwort geht an ${address}.`,
  answerAnyway: 'Trotzdem antworten',
  showOriginal: 'Original anzeigen',
  original: 'Die E-Mail, wie sie ankam',
  asSent: 'Wie gesendet',
  asText: 'Nur Text',
  asSource: 'Quelltext',
  from: 'Von',
  to: 'An',
  subject: 'Betreff',
  sentAt: 'Datum',
  blockedPictures: count =>
    plural(
      count,
      'Ein Bild von anderswo wird nicht gezeigt: Es würde verraten, dass Sie dies lesen.',
      `${count} Bilder von anderswo werden nicht gezeigt: Sie würden verraten, dass Sie dies lesen.`,
    ),
  links: 'Links öffnen sich in einem neuen Tab. Sehen Sie nach, wohin ein Link führt, bevor Sie ihm folgen.',
  saveSource: 'Quelltext speichern',
  beginning: 'Dies ist der Anfang. Die gespeicherte Datei enthält alles.',
  showPicture: 'Bild anzeigen',
  hidePicture: 'Bild ausblenden',
  files: 'Anhänge',
  save: name => `${name} speichern`,
  fileKind: {
    picture: 'Bild',
    document: 'Dokument',
    table: 'Tabelle',
    text: 'Text',
    sound: 'Ton',
    film: 'Film',
    mail: 'E-Mail',
    archive: 'Archiv',
    file: 'Datei',
  },
  danger: {
    program:
      'Diese Datei kann ein Programm starten. Öffnen Sie sie nur, wenn Sie sie erwartet haben und wissen, von wem sie ist.',
    page: 'Diese Datei öffnet sich als Webseite, die eine Anmeldung nachahmen kann. Geben Sie dort nichts ein.',
    macros: 'Dieses Dokument kann ein Programm enthalten. Öffnen Sie es, ohne Makros zu erlauben.',
    hidden:
      'Was in dieser Datei steckt, ist von hier nicht zu sehen. Öffnen Sie sie nur, wenn Sie sie erwartet haben.',
  },
  notice: {
    heading: 'Auf diese E-Mail von uns wurde geantwortet',
    hint: 'Das hat das Unternehmen geschrieben, nicht die Kundschaft.',
  },
  bounce: {
    heading: address => `Die E-Mail an ${address} kam zurück`,
    reason: {
      'unknown-user': 'Diese Adresse hat dort niemand (unbekannter Benutzer).',
      'unknown-host': 'Unter dem Teil nach dem @ gibt es keine E-Mail (unbekannte Domain).',
      moved: 'Die Person hat jetzt eine andere Adresse.',
      inactive: 'Das Postfach wurde geschlossen.',
      suspended: 'Das Postfach ist zurzeit gesperrt.',
      'mailbox-full': 'Das Postfach ist voll.',
      'too-big': 'Die E-Mail war dem dortigen Maildienst zu groß.',
      blocked: 'Der dortige Maildienst nimmt von uns keine E-Mails an.',
      spam: 'Der dortige Maildienst hielt sie für Spam.',
      policy: 'Die Regeln des dortigen Maildienstes verbieten es.',
      'rate-limited': 'Der dortige Maildienst bekam zu viel auf einmal.',
      expired: 'Der dortige Maildienst war tagelang nicht zu erreichen.',
      network: 'Der dortige Maildienst war nicht zu erreichen.',
      system: 'Der dortige Maildienst hat eine Störung.',
      undefined: 'Der dortige Maildienst nannte keinen Grund, den wir verstehen.',
    },
    remedy: {
      'wrong-address':
        'Die Adresse scheint falsch zu sein. Suchen Sie nach einem Tippfehler, und fragen Sie am Telefon oder auf der Seite nach der richtigen.',
      'mailbox-full':
        'Versuchen Sie es in ein paar Tagen noch einmal, oder melden Sie sich am Telefon oder auf der Seite.',
      refused:
        'Melden Sie sich am Telefon oder auf der Seite, und sagen Sie es denen, die Ihre E-Mail betreuen.',
      'not-reached': 'Antworten Sie später noch einmal, oder melden Sie sich am Telefon oder auf der Seite.',
    },
  },
  aside: {
    heading: 'Beiseitegelegt',
    lead: 'Mit diesen E-Mails ist nichts geschehen, und keine wurde beantwortet. Jede ist aufbewahrt, wie sie ankam.',
    empty: 'Es wurde nichts beiseitegelegt.',
    noSubject: 'Ohne Betreff',
    older: 'Ältere anzeigen',
    openCase: 'Anliegen öffnen',
    why: {
      'auto-reply': 'Eine automatische Antwort, etwa eine Abwesenheitsnotiz.',
      list: 'An eine Mailingliste gesendet.',
      complaint: 'Ein Maildienst meldet, dass jemand unsere E-Mail als Spam markiert hat.',
      'unknown-bounce': 'Eine E-Mail kam zurück, die hier zu keinem Anliegen gehört.',
      unreadable: 'Sie konnte nicht gelesen werden. Der Quelltext ist aufbewahrt.',
      loop: 'Es war unsere eigene E-Mail, die wieder zurückkam.',
      'refused-sender': 'Sie spricht für jemanden von hier, doch der Absender ist nicht bestätigt.',
      quarantined: 'Wahrscheinlich gefälscht. Es wurde nichts daraufhin getan.',
    },
  },
}
