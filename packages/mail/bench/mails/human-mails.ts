import { htmlClients } from './html-clients.ts'
import { textClients } from './text-clients.ts'
import { wordings } from './wordings/index.ts'

/** What people write about machines, absences and failed deliveries, which must not make them one. */
const tricky: readonly (readonly [subject: string, body: string])[] = [
  ['Delivery failed again', 'The parcel could not be delivered, says your driver. I was at home all day!'],
  ['Undelivered parcel', 'My order was returned to sender. Why?'],
  ['Out of stock?', 'I am out of the office next week, so please deliver before Friday.'],
  ['Your automatic reply', 'I only got an automated response from you. Can a person answer, please?'],
  ['automatic watering system', 'The automatic valve is broken. Do you have a spare part?'],
  ['Vacation rental 221', 'We are on vacation from 3 to 9 March. Can the key be left with the neighbour?'],
  ['Re: Delivery status', 'The status says "delivered", but nothing was delivered to me.'],
  ['Mailbox full of your newsletters', 'My mailbox is full of your mails. How do I unsubscribe?'],
  ['Returned mail', 'I returned the goods by mail a week ago and still wait for my money.'],
  ['Failure notice light', 'The failure light of my heater is on. What does error 550 mean?'],
  ['Error 5.1.1', 'Your form says "user unknown" when I sign in with ann@example.com. I do exist.'],
  ['Abwesenheit des Hausmeisters', 'Der Hausmeister ist abwesend, wer öffnet die Tür für die Lieferung?'],
  ['Automatische Abbuchung', 'Die automatische Abbuchung war doppelt. Bitte buchen Sie eine zurück.'],
  ['Réponse à votre message automatique', 'Votre message automatique ne répond pas à ma question.'],
  [
    'Sorry',
    'Sorry, I gave you a wrong address. The right one: Lange Straat 1. The old does not exist any more.',
  ],
  ['Postmaster job', 'Is the job as a postmaster still open?'],
  ['Bounce house rental', 'How much is the bounce house for a day?'],
  ['Complaint about abuse', 'I wish to report abuse of my card. This is a complaint.'],
  ['Quota exceeded', 'Your app tells me that my quota is exceeded, but I have used nothing.'],
  [
    'Fwd: Undelivered Mail Returned to Sender',
    'I got this when I wrote to you. Which address is right?\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <mailer-daemon@mx.test>\nSubject: Undelivered Mail Returned to Sender\n\n550 5.1.1 user unknown',
  ],
  ['', 'hi'],
  ['Re: Re: Re: order', 'ok'],
  ['Spam', 'You send me spam. Stop it.'],
  ['Autoresponder plugin', 'Does your autoresponder plugin work with version 6?'],
]
const names = [
  'Ann Example',
  'Bob Test',
  'Åsa Öst',
  '山田太郎',
  'Иван Петров',
  'Mailer Daemons Band',
  'Post Master',
  'Dr. D. Ämon',
  'No Reply',
  'Bounce Ltd',
]

function mail(from: string, subject: string, type: string, body: string, more = ''): string {
  return `From: ${from}\nTo: Shop <r+token@reply.shop.test>\nSubject: ${subject}\nMessage-ID: <1@example.com>\nDate: Tue, 3 Mar 2026 15:00:00 +0100\n${more}MIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n\n${body}`
}

/** Mails that people write: replies in every wording as every program writes them, and tricky ones from many senders. */
export function humanMails(): string[] {
  const replies = wordings.flatMap(wording => [
    ...Object.values(textClients).map(client =>
      mail(
        'Ann Example <ann@example.com>',
        'Re: 10042',
        'text/plain',
        client(wording).body,
        'In-Reply-To: <0@shop.test>\n',
      ),
    ),
    ...Object.values(htmlClients).map(client =>
      mail(
        'Ann Example <ann@example.com>',
        'Re: 10042',
        'text/html',
        client(wording).body,
        'Return-Path: <ann@example.com>\n',
      ),
    ),
  ])
  const asked = tricky.flatMap(([subject, body]) =>
    names.map(name => mail(`${name} <ann@example.com>`, subject, 'text/plain', body, 'Auto-Submitted: no\n')),
  )
  const answered = tricky.flatMap(([subject, body]) =>
    names.map(name => mail(`${name} <info@example.com>`, `Re: ${subject}`, 'text/plain', body)),
  )
  return [...replies, ...asked, ...answered]
}
