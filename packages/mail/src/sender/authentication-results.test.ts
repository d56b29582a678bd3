import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMail } from '../read/parse.js'
import { readMail } from '../read/read-mail.js'
import { authenticationResults } from './authentication-results.js'
import { senderVerdict } from './verdict.js'

const trusted = ['mx.shop.test']
const mailWith = (...results: readonly string[]) =>
  Buffer.from(
    [
      ...results.map(one => `Authentication-Results: ${one}`),
      ...['From: Maria <maria@shop.test>', 'Subject: Hi', '', 'Hello', ''],
    ].join('\r\n'),
  )
const genuine = 'mx.shop.test; dkim=pass header.d=shop.test; spf=fail; dmarc=pass header.from=shop.test'

const resultsIn = (raw: Uint8Array, names: readonly string[]) =>
  authenticationResults(parseMail(raw).headers, names)

async function verdictOn(raw: Buffer) {
  const mail = await readMail(raw, { trustedAuthservIds: trusted })
  const { authentication } = mail
  return senderVerdict(mail, { from: '', to: [] }, authentication && { authentication }).state
}

describe('what a server of ours wrote about the sender', () => {
  it('is believed where it stands on top', async () => {
    expect(resultsIn(mailWith(genuine), trusted)).toEqual({
      dkim: ['shop.test'],
      dmarc: 'pass',
      from: 'shop.test',
    })
    expect(await verdictOn(mailWith(genuine))).toBe('verified')
  })

  it('is read as Gmail and Outlook write it, with comments, versions and quoted names', () => {
    const written = [
      'MX.shop.test 1;',
      '       dkim=pass (2048-bit key; (unprotected)) header.i=@shop.test header.s=s1 header.b="ab;c=";',
      '       spf=pass (mx.shop.test: domain of bounce@mail.shop.test designates 192.0.2.1 (ok)) smtp.mailfrom=bounce@mail.shop.test;',
      '       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from = Shop.Test',
    ].join('\r\n')
    expect(resultsIn(mailWith(written), trusted)).toEqual({
      dkim: ['shop.test'],
      spf: 'mail.shop.test',
      dmarc: 'pass',
      from: 'shop.test',
    })
  })

  it('quarantines a mail that it found to be disowned', async () => {
    expect(await verdictOn(mailWith('mx.shop.test; dmarc=fail header.from=shop.test'))).toBe('quarantined')
  })

  it('says nothing of a sender other than the one it was asked about', async () => {
    expect(await verdictOn(mailWith('mx.shop.test; dmarc=pass header.from=evil.test'))).toBe('unverified')
  })
})

describe('what a stranger wrote about the sender', () => {
  it('is not believed, whatever name it gives itself', async () => {
    for (const forged of [
      genuine.replace('mx.shop.test', 'mx.evil.test'),
      genuine.replace('mx.shop.test', 'mx.shop.test.evil.test'),
      genuine.replace('mx.shop.test', '(mx.shop.test) mx.evil.test'),
      genuine.replace('mx.shop.test', 'mx.shop.test 2'),
      genuine.replace('mx.shop.test; ', ''),
    ]) {
      expect(resultsIn(mailWith(forged), trusted)).toBeUndefined()
      expect(await verdictOn(mailWith(forged))).toBe('unverified')
    }
  })

  it('is not believed below another one, though it gives itself the name of our server', async () => {
    const forged = mailWith('mx.other.test; none', genuine)
    expect(resultsIn(forged, trusted)).toBeUndefined()
    const below = mailWith('mx.shop.test; dkim=none; dmarc=none header.from=shop.test', genuine)
    expect(resultsIn(below, trusted)).toMatchObject({ dkim: [], dmarc: 'none' })
    expect(await verdictOn(below)).toBe('unverified')
  })

  it('passes nothing by hiding in a comment, in quotes or in a second property', async () => {
    for (const hidden of [
      'mx.shop.test; dkim=fail (; dkim=pass header.d=shop.test) header.d=shop.test',
      'mx.shop.test; dkim=fail reason="; dkim=pass header.d=shop.test"',
      'mx.shop.test; dkim=pass header.d=evil.test header.d=shop.test',
    ]) {
      expect(await verdictOn(mailWith(hidden))).toBe('unverified')
    }
  })

  it('is never believed where no server is named, and never makes the reading fail', () => {
    expect(resultsIn(mailWith(genuine), [])).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), text => {
        const found = resultsIn(mailWith(text.replace(/[\r\n]/g, ' ')), trusted)
        if (!text.toLowerCase().includes('mx.shop.test')) expect(found).toBeUndefined()
      }),
    )
  })

  it('is read in no time, however it is written', () => {
    for (const piece of ['(', '"', ' ', '\\', 'a=b ', ';', ' = ', '()'])
      resultsIn(mailWith(`mx.shop.test; ${piece.repeat(16_000 / piece.length)}`), trusted)
  })
})
