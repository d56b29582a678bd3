import { describe, expect, it } from 'vitest'
import { classifyMail } from './classify.js'
import { isHard, reasonOf } from './reasons.js'

const classify = (text: string) => classifyMail(Buffer.from(text.replaceAll('\n', '\r\n')))

const report = (fields: string, extra = ''): string => `From: Mail Delivery System <MAILER-DAEMON@mx.test>
To: b+x@shop.test
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
${extra}Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

I'm sorry to have to inform you.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

${fields}
--b
Content-Type: message/rfc822

From: shop@shop.test
Subject: Hello

Hello
--b--
`

describe('classifyMail', () => {
  it('reads a delivery report before it believes that a mail is automatic', async () => {
    const bounced = await classify(
      report(`Final-Recipient: rfc822; Ann@Gone.test
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <ann@gone.test>: Recipient address
 rejected: User unknown`),
    )
    expect(bounced).toMatchObject({
      kind: 'bounce',
      bounce: {
        recipients: [
          {
            address: 'ann@gone.test',
            status: '5.1.1',
            reason: 'unknown-user',
            hard: true,
            diagnostic: '550 5.1.1 <ann@gone.test>: Recipient address rejected: User unknown',
          },
        ],
      },
    })
  })

  it('names each recipient of a report with what became of it', async () => {
    const { bounce } = await classify(
      report(`Final-Recipient: rfc822; a@x.test
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 mailbox full

Final-Recipient: rfc822; b@x.test
Action: delivered
Status: 2.0.0

Final-Recipient: rfc822; c@x.test
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp; connection timed out`),
    )
    expect(bounce?.recipients.map(({ address, reason, hard }) => [address, reason, hard])).toEqual([
      ['a@x.test', 'mailbox-full', false],
      ['c@x.test', 'expired', false],
    ])
  })

  it('calls a report of success delivered', async () => {
    expect(
      await classify(report('Final-Recipient: rfc822; a@x.test\nAction: delivered\nStatus: 2.0.0')),
    ).toEqual({
      kind: 'delivered',
    })
  })

  it('reads a bounce that carries no delivery report', async () => {
    const qmail = `Return-Path: <>
From: MAILER-DAEMON@mx.test
To: b+x@shop.test
Subject: failure notice

Hi. This is the qmail-send program at mx.test.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ann@gone.test>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 no such user

--- Below this line is a copy of the message.

From: shop@shop.test
`
    const exim = `From: postmaster@mx.test
X-Failed-Recipients: ann@gone.test
Subject: Mail delivery failed: returning message to sender

550 Mailbox quota exceeded
`
    expect((await classify(qmail)).bounce?.recipients).toMatchObject([
      { address: 'ann@gone.test', status: '5.1.1', reason: 'unknown-user', hard: true },
    ])
    expect((await classify(exim)).bounce?.recipients).toMatchObject([
      { address: 'ann@gone.test', reason: 'mailbox-full', hard: false },
    ])
  })

  it('knows a complaint by its feedback report', async () => {
    const complaint = `From: fbl@isp.test
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
--b--
`
    expect(await classify(complaint)).toEqual({ kind: 'complaint' })
  })

  it.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated; owner-email="a@b.test"',
    'X-Autoreply: yes',
    'Precedence: auto_reply',
    'Subject: Automatic reply: Your parcel',
    'Subject: Abwesenheitsnotiz: Ihr Paket',
    'Subject: Réponse automatique : votre colis',
    'Subject: Automatisch antwoord: uw pakket',
    'Subject: Automaattinen vastaus: pakettisi',
    'Subject: Re: Out of office',
  ])('knows an automatic answer by "%s"', async header => {
    expect(await classify(`From: ann@example.com\n${header}\n\nI am away.\n`)).toEqual({ kind: 'auto-reply' })
  })

  it.each(['List-Id: <x.lists.test>', 'Precedence: bulk', 'List-Unsubscribe: <https://x.test>'])(
    'knows a list by "%s"',
    async header => {
      expect(await classify(`From: ann@example.com\n${header}\n\nNews\n`)).toEqual({ kind: 'list' })
    },
  )

  it.each([
    [
      'Re: Delivery failed?',
      'Hello, the delivery has failed again. Nobody was at the door. Sorry to bother you.',
    ],
    ['My mailbox is full of your mails', 'Please stop. 550 mails in a week!'],
    ['Returned parcel', 'I returned the parcel to the sender; the address does not exist, says the carrier.'],
    ['Auto insurance', 'I have a question on my automatic renewal.'],
    ['Vacation home', 'We would like to rent it.'],
  ])('calls a human who writes "%s" human', async (subject, text) => {
    const mail = `Auto-Submitted: no\nReturn-Path: <ann@example.com>\nFrom: Ann <ann@example.com>\nSubject: ${subject}\n\n${text}\n`
    expect(await classify(mail)).toEqual({ kind: 'human' })
  })
})

describe('reasonOf', () => {
  it.each([
    ['5.1.1', '550 5.1.1 User unknown', 'unknown-user', true],
    ['5.1.2', '550 Host unknown', 'unknown-host', true],
    ['5.2.2', '552 over quota', 'mailbox-full', false],
    ['5.3.4', '552 message size exceeds limit', 'too-big', false],
    ['5.7.1', '554 blocked using zen.spamhaus.org', 'blocked', false],
    ['5.7.26', 'unauthenticated mail, see DMARC policy', 'policy', false],
    ['4.4.7', 'delivery time expired', 'expired', false],
    ['4.1.1', 'user unknown, try again', 'unknown-user', false],
    ['5.1.1', '', 'unknown-user', true],
    ['', '', 'undefined', false],
  ])('%s %s is %s', (status, diagnostic, reason, hard) => {
    const found = reasonOf(status, diagnostic)
    expect(found).toBe(reason)
    expect(isHard(status, found)).toBe(hard)
  })
})
