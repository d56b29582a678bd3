import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import { readMail } from '../read/read-mail.js'
import { messageIds } from '../thread/message-ids.js'
import { routeMail } from '../thread/route-mail.js'
import { classifyMail } from './classify.js'
import { readNotification } from './notification.js'
import { reasonOf } from './reasons.js'

const mail = (headers: string, body: string): Uint8Array =>
  Buffer.from(`${headers}\n\n${body}`.replaceAll('\n', '\r\n'))
const from = 'From: Mail Delivery System <mailer-daemon@mx.test>\nReturn-Path: <>\nSubject: Undelivered Mail'

const notification = (type: string, rest: object): string =>
  `${JSON.stringify({ notificationType: type, ...rest })}\n\n--\nIf you wish to stop receiving notifications`
const bounce = {
  bounceType: 'Permanent',
  bounceSubType: 'NoEmail',
  bouncedRecipients: [
    { emailAddress: 'Ann@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
  ],
}

describe('a notification of Amazon SES', () => {
  const sns = 'From: no-reply@sns.amazonaws.com\nSubject: AWS Notification Message'

  it('is the bounce, complaint or delivery that it tells of, wrapped or not', async () => {
    expect(await classifyMail(mail(sns, notification('Bounce', { bounce })))).toMatchObject({
      kind: 'bounce',
      bounce: {
        recipients: [{ address: 'ann@example.com', status: '5.1.1', reason: 'unknown-user', hard: true }],
      },
    })
    const wrapped = JSON.stringify({
      Type: 'Notification',
      Message: notification('Complaint', {}).split('\n')[0],
    })
    expect(await classifyMail(mail(sns, wrapped))).toMatchObject({ kind: 'complaint' })
    expect(await classifyMail(mail(sns, notification('Delivery', {})))).toEqual({ kind: 'delivered' })
  })

  it('is read by its subtype where the server said nothing', () => {
    const silent = {
      bounceType: 'Transient',
      bounceSubType: 'MailboxFull',
      bouncedRecipients: [{ emailAddress: 'a@b.test' }],
    }
    expect(readNotification(notification('Bounce', { bounce: silent }))?.bounce?.recipients).toEqual([
      { address: 'a@b.test', status: '4.0.0', reason: 'mailbox-full', hard: false, diagnostic: '' },
    ])
  })

  it('gives a reason of the closed list, also where its subtype is the name of something else in JavaScript', () => {
    for (const bounceSubType of ['constructor', '__proto__', 'toString']) {
      const strange = { bounceSubType, bouncedRecipients: [{ emailAddress: 'a@b.test' }] }
      expect(readNotification(notification('Bounce', { bounce: strange }))?.bounce?.recipients).toMatchObject(
        [{ reason: 'undefined', hard: false }],
      )
    }
  })

  it('is nothing where the JSON is something else or broken, and never throws', () => {
    expect(readNotification('{"hello": 1}')).toBeUndefined()
    expect(readNotification('{"notificationType":"Bounce"')).toBeUndefined()
    const types = fc.constantFrom('Bounce', 'Complaint', 'x')
    fc.assert(
      fc.property(
        fc.jsonValue(),
        types,
        (value, type) => void readNotification(notification(type, { bounce: value })),
      ),
    )
  })
})

describe('a service that asks the sender to confirm', () => {
  it.each([
    'This account is protected by Bluebottle. Please click on the following link to have your address added to the recipient’s allowed list.',
    'Please prove that you are human: http://example.com/captcha.php',
    '550 Your server requires confirmation. Visit http://example.com/Whitelist.aspx to confirm this mail server.',
  ])('answers by itself, even as a delivery report (%#)', async text => {
    expect(await classifyMail(mail('From: a@example.com\nSubject: RE: Hi', text))).toEqual({
      kind: 'auto-reply',
    })
    expect(await classifyMail(mail(from, text))).toEqual({ kind: 'auto-reply' })
  })
})

describe('the reason of a refusal', () => {
  it.each([
    ['5.0.0', '550 Das Postfach des Empfängers ist voll', 'mailbox-full'],
    ['', 'La boîte aux lettres du destinataire est pleine', 'mailbox-full'],
    ['5.0.0', 'Empfänger ist unbekannt', 'unknown-user'],
    ['', 'El destinatario no existe', 'unknown-user'],
    ['5.1.1', '550 5.1.1 Address rejected', 'unknown-user'],
    ['5.1.8', 'Domain of sender address a@b.test does not exist', 'policy'],
    ['5.4.6', 'Too many hops', 'network'],
    ['4.2.0', 'Too many connections', 'rate-limited'],
    ['5.7.1', 'Service refused: your IP has a poor reputation', 'blocked'],
    ['5.7.13', 'User account disabled', 'suspended'],
    ['5.1.6', '', 'moved'],
    ['4.4.4', 'DNS Error: lookup responded with NXDOMAIN', 'network'],
    ['5.1.1', '550 User unknown (in reply to end of DATA command)', 'policy'],
    ['', '', 'undefined'],
  ])('with status %j and words %j is %s', (status, words, reason) => {
    expect(reasonOf(status, words)).toBe(reason)
  })
})

describe('the mail that a bounce is about', () => {
  const keys = [{ id: '1', secret: 'a secret of more than thirty-two characters' }]
  const options = { domain: 'reply.shop.test', keys }
  const addresses = replyAddresses(options)
  const ids = messageIds(options)
  const caseId = '0190c0de-0000-7000-8000-000000000001'
  const token = addresses.issue({ caseId, recipient: 'ann@example.com' })
  const messageId = ids.issue({ caseId, mailId: 'first' })
  const route = async (raw: Uint8Array) => routeMail(await readMail(raw), { addresses, messageIds: ids })

  it.each([
    [
      'a part',
      `Content-Type: multipart/report; boundary=b`,
      `--b\n\n550 user unknown\n--b\nContent-Type: message/rfc822\n\n`,
      '\n--b--',
    ],
    ['text', 'X-A: b', 'ann@example.com: 550 user unknown\n\n--- This is a copy of your message ---\n', ''],
    ['quoted text', 'X-A: b', 'ann@example.com: 550 user unknown\n\nOriginal:\n    Received: by mx\n', ''],
  ])('is found by our token or our Message-ID, returned as %s', async (_, headers, before, after) => {
    const indent = before.includes('    ') ? '    ' : ''
    const byToken = `${indent}Date: today\n${indent}From: Shop <${token}>\n\nHello${after}`
    const byId = `${indent}Date: today\n${indent}Message-ID: ${messageId}\n\nHello${after}`
    for (const original of [byToken, byId]) {
      expect(await route(mail(`${from}\n${headers}`, before + original))).toMatchObject({
        caseId,
        by: 'original',
      })
    }
  })

  it('is no way in for a mail of a person', async () => {
    const pasted = `Look:\n\nDate: today\nFrom: Shop <${token}>\n\nHello`
    expect(await route(mail('From: eve@example.com\nSubject: Hi', pasted))).toEqual({
      none: true,
      refused: [],
    })
  })
})

it('classifies whatever servers may write, and never throws', async () => {
  const pieces = fc.constantFrom(
    'From: mailer-daemon@mx.test\n',
    'From: <>\n',
    'Subject: Undelivered Mail\n',
    'Return-Path: <>\n',
    'X-Failed-Recipients: a@b.test,\n',
    'Content-Type: multipart/report; boundary=b\n',
    'Content-Type: message/delivery-status\n',
    '\n',
    '\n--b\n',
    '--b--\n',
    'Final-Recipient: rfc822; a@b.test\n',
    'Status: 5.1.1\n',
    'Action: failed\n',
    'Diagnostic-Code: smtp; 550',
    ' user unknown\n',
    '<a@b.test>: 550 5.1.1 no\n',
    '>>> DATA\n',
    '<<< 550 no\n',
    '{"notificationType":"Bounce","bounce":',
    '{}}',
    'Message-ID: <x@y>\n',
    'Auto-Submitted: ',
  )
  const mails = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(mails, async parts => {
      const { kind, bounce: found } = await classifyMail(Buffer.from(parts.join('')))
      expect(found !== undefined).toBe(kind === 'bounce')
      for (const { address, reason } of found?.recipients ?? [])
        expect([typeof address, typeof reason]).toEqual(['string', 'string'])
    }),
    { numRuns: 200 },
  )
})
