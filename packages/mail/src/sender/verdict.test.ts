import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import type { AddressPurpose } from '../address/types.js'
import { readMail } from '../read/read-mail.js'
import { deskAnswer, senderVerdict } from './verdict.js'

const addresses = replyAddresses({
  domain: 'shop.test',
  keys: [{ id: '2026a', secret: 'a secret of more than thirty-two characters' }],
})
const human = 'maria@shop.test'
const mailFrom = (from: string) =>
  readMail(Buffer.from(`From: ${from}\r\nAuthentication-Results: mx; dkim=pass; dmarc=pass\r\n\r\nHello\r\n`))
const envelope = { from: human, to: ['x@shop.test'], remote: { address: '::ffff:127.0.0.1' } }

function tokenFor(recipient: string, purpose: AddressPurpose = 'desk') {
  const token = addresses.read(addresses.issue({ caseId: randomUUID(), recipient, purpose }))
  if ('invalid' in token) throw new Error(token.invalid)
  return token
}

describe('senderVerdict', () => {
  it('believes a trusted submitter', async () => {
    const verdict = senderVerdict(await mailFrom(human), envelope, { trustedSubmitters: ['127.0.0.1'] })
    expect(verdict).toEqual({ state: 'verified', by: 'trusted-submitter' })
  })

  it('believes a signature of the From domain, and no other', async () => {
    const mail = await mailFrom(human)
    const by = (dkim: string[]) =>
      senderVerdict(mail, envelope, { authentication: { dkim, dmarc: 'none' } }).state
    expect(by(['shop.test'])).toBe('verified')
    expect(by(['evil.test'])).toBe('unverified')
    expect(by(['notshop.test'])).toBe('unverified')
  })

  it('quarantines what the owner of the domain disowns', async () => {
    const authentication = { dkim: ['shop.test'], dmarc: 'fail' } as const
    expect(senderVerdict(await mailFrom(human), envelope, { authentication }).state).toBe('quarantined')
  })

  it('quarantines a mail with two senders, even from a trusted submitter', async () => {
    const mail = await readMail(Buffer.from(`From: ${human}\r\nFrom: eve@evil.test\r\n\r\nHello\r\n`))
    expect(senderVerdict(mail, envelope, { trustedSubmitters: ['127.0.0.1'] }).state).toBe('quarantined')
  })

  it('never believes what a header of the mail says of its authentication', async () => {
    expect(senderVerdict(await mailFrom(human), envelope).state).toBe('unverified')
  })
})

describe('deskAnswer', () => {
  const options = { addresses, trustedSubmitters: ['127.0.0.1'] }

  it('lets a verified human answer with the address that was sent to them', async () => {
    const answer = deskAnswer(await mailFrom('Maria <Maria@Shop.test>'), envelope, {
      ...options,
      token: tokenFor(human),
    })
    expect(answer).toEqual({ accepted: true, human, state: 'verified' })
  })

  it('refuses a token that was sent to somebody else', async () => {
    const token = tokenFor('eve@shop.test')
    const answer = deskAnswer(await mailFrom(human), envelope, { ...options, token })
    expect(answer).toEqual({ accepted: false, reason: 'other-sender' })
  })

  it("refuses a customer's token, whoever uses it", async () => {
    const token = tokenFor(human, 'reply')
    const answer = deskAnswer(await mailFrom(human), envelope, { ...options, token })
    expect(answer).toEqual({ accepted: false, reason: 'not-a-desk-token' })
  })

  it('refuses the right token and From from a peer that proves nothing', async () => {
    const answer = deskAnswer(await mailFrom(human), envelope, { addresses, token: tokenFor(human) })
    expect(answer).toEqual({ accepted: false, reason: 'unverified' })
  })
})
