/** Automatic answers as 30 kinds of programs send them in ten languages. */
interface AutoReplyWording {
  readonly code: string
  /** How Exchange begins the subject, what a person writes into a vacation program, and what a desk's receipt says. */
  readonly prefix: string
  readonly away: string
  readonly body: string
  readonly received: string
  readonly automatic: string
}

const subject = 'Your order 10042'

const wordings: readonly AutoReplyWording[] = [
  {
    code: 'en',
    prefix: 'Automatic reply',
    away: 'Out of office',
    body: 'I am out of the office until 9 March and will answer when I am back.',
    received: 'We have received your request',
    automatic: 'This is an automated message, please do not reply.',
  },
  {
    code: 'de',
    prefix: 'Automatische Antwort',
    away: 'Abwesenheitsnotiz',
    body: 'Ich bin bis zum 9. März nicht im Büro und antworte nach meiner Rückkehr.',
    received: 'Wir haben Ihre Anfrage erhalten',
    automatic: 'Dies ist eine automatisch erzeugte Nachricht, bitte antworten Sie nicht darauf.',
  },
  {
    code: 'fr',
    prefix: 'Réponse automatique',
    away: 'Absence du bureau',
    body: 'Je suis absent jusqu’au 9 mars et vous répondrai à mon retour.',
    received: 'Nous avons bien reçu votre demande',
    automatic: 'Ceci est un message automatique, merci de ne pas y répondre.',
  },
  {
    code: 'es',
    prefix: 'Respuesta automática',
    away: 'Fuera de la oficina',
    body: 'Estoy fuera de la oficina hasta el 9 de marzo y contestaré a mi regreso.',
    received: 'Hemos recibido su solicitud',
    automatic: 'Este es un mensaje automático, por favor no responda.',
  },
  {
    code: 'it',
    prefix: 'Risposta automatica',
    away: 'Fuori sede',
    body: 'Sono fuori sede fino al 9 marzo e risponderò al mio rientro.',
    received: 'Abbiamo ricevuto la sua richiesta',
    automatic: 'Questo è un messaggio automatico, si prega di non rispondere.',
  },
  {
    code: 'nl',
    prefix: 'Automatisch antwoord',
    away: 'Afwezigheidsbericht',
    body: 'Ik ben tot 9 maart afwezig en antwoord zodra ik terug ben.',
    received: 'Wij hebben uw aanvraag ontvangen',
    automatic: 'Dit is een automatisch bericht, u kunt hier niet op antwoorden.',
  },
  {
    code: 'pt',
    prefix: 'Resposta automática',
    away: 'Ausência do escritório',
    body: 'Estou ausente até 9 de março e responderei quando voltar.',
    received: 'Recebemos a sua solicitação',
    automatic: 'Esta é uma mensagem automática, por favor não responda.',
  },
  {
    code: 'sv',
    prefix: 'Autosvar',
    away: 'Frånvaromeddelande',
    body: 'Jag är inte på kontoret förrän den 9 mars och svarar när jag är tillbaka.',
    received: 'Vi har tagit emot ditt ärende',
    automatic: 'Detta är ett automatiskt meddelande som inte kan besvaras.',
  },
  {
    code: 'pl',
    prefix: 'Odpowiedź automatyczna',
    away: 'Nieobecność w biurze',
    body: 'Jestem poza biurem do 9 marca i odpowiem po powrocie.',
    received: 'Otrzymaliśmy Twoje zgłoszenie',
    automatic: 'Ta wiadomość została wygenerowana automatycznie, prosimy na nią nie odpowiadać.',
  },
  {
    code: 'ja',
    prefix: '自動応答',
    away: '不在通知',
    body: '3月9日まで不在にしております。戻り次第ご連絡いたします。',
    received: 'お問い合わせを受け付けました',
    automatic: 'このメールは自動送信されています。返信はできません。',
  },
]

interface AutoReplyKind {
  readonly name: string
  readonly headers: string
  readonly subject: (wording: AutoReplyWording) => string
  readonly body: (wording: AutoReplyWording) => string
}

const re = (): string => `Re: ${subject}`
const away = ({ body }: AutoReplyWording): string => body
const receipt = ({ received, automatic }: AutoReplyWording): string => `${received}.\n\n${automatic}`
const kind = (
  name: string,
  headers: string,
  subjectOf: AutoReplyKind['subject'] = re,
  body: AutoReplyKind['body'] = away,
): AutoReplyKind => ({ name, headers, subject: subjectOf, body })
const prefixed = (wording: AutoReplyWording): string => `${wording.prefix}: ${subject}`
const awayed = (wording: AutoReplyWording): string => `${wording.away}: ${subject}`

const kinds: readonly AutoReplyKind[] = [
  kind('RFC 3834', 'Auto-Submitted: auto-replied'),
  kind('RFC 3834, with a comment', 'Auto-Submitted: auto-replied (vacation)'),
  kind('generated', 'Auto-Submitted: auto-generated', re, receipt),
  kind('notified', 'Auto-Submitted: auto-notified; owner-email="a@example.com"', re, receipt),
  kind('Exchange', 'X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated', prefixed),
  kind(
    'Exchange Online',
    'X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\nX-Auto-Response-Suppress: All',
    prefixed,
  ),
  kind('Outlook.com', 'X-MS-Exchange-Inbox-Rules-Loop: ann@example.com', prefixed),
  kind('Gmail', 'Precedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied', prefixed),
  kind('Lotus Notes', 'X-MIMETrack: Serialize by Router', awayed),
  kind('cPanel', 'X-Autorespond: Your order 10042\nPrecedence: auto_reply'),
  kind('Plesk', 'X-Autogenerated: Reply\nPrecedence: auto_reply'),
  kind('Postfix vacation', 'X-Postfix-Vacation: yes'),
  kind('Sieve', 'Auto-Submitted: auto-replied (vacation)', prefixed),
  kind('Zimbra', 'Auto-Submitted: auto-replied (zimbra; vacation)\nPrecedence: bulk'),
  kind('Kerio', 'X-Auto-Reply-From: ann@example.com'),
  kind('MDaemon', 'X-MDaemon-Deliver-To: a@b.test\nX-Autoresponder: yes'),
  kind('GMX', 'X-UI-Out-Filterresults: notjunk\nAuto-Submitted: auto-replied', awayed),
  kind('Freshdesk', 'X-Autoreply: true', re, receipt),
  kind('Zendesk', 'X-Auto-Response-Suppress: All\nX-Delivery-Context: event-id-1', re, receipt),
  kind('OTRS', 'X-OTRS-Loop: True\nPrecedence: bulk', re, receipt),
  kind('Zammad', 'X-Loop: yes\nPrecedence: auto_reply', re, receipt),
  kind('Jira', 'X-JIRA-FingerPrint: 1\nAuto-Submitted: auto-generated', re, receipt),
  kind('Salesforce', 'X-SFDC-User: 1\nX-Auto-Response-Suppress: All', re, receipt),
  kind('HubSpot', 'X-HubSpot-Message-Source: 1\nAuto-Submitted: auto-generated', re, receipt),
  kind('ServiceNow', 'X-ServiceNow-Generated: true', re, receipt),
  kind('Facebook', 'X-Facebook: yes\nX-FC-MachineGenerated: true', re, receipt),
  kind('a program that marks its subject only', 'X-Mailer: x', prefixed),
  kind('a person’s filter, by its subject only', 'X-Mailer: x', awayed),
  kind('a desk’s receipt, by its words only', 'X-Mailer: x', re, receipt),
  kind('a precedence only', 'Precedence: auto_reply'),
]

export interface AutoReply {
  readonly name: string
  readonly raw: string
}

/** Every kind in every language: 300 mails. */
export function autoReplies(): AutoReply[] {
  return kinds.flatMap(({ name, headers, subject: subjectOf, body }) =>
    wordings.map(wording => ({
      name: `${name}, ${wording.code}`,
      raw: `From: Ann Example <ann@example.com>\nTo: Shop <shop@shop.test>\nSubject: ${subjectOf(wording)}\n${headers}\nIn-Reply-To: <1@shop.test>\nContent-Type: text/plain; charset=utf-8\n\n${body(wording)}\n`,
    })),
  )
}
