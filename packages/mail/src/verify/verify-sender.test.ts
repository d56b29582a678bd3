import { generateKeyPairSync } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { readMail } from '../read/read-mail.js'
import { senderVerdict } from '../sender/verdict.js'
import { type DnsResolver, verifySender } from './verify-sender.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

const records: Readonly<Record<string, string>> = {
  'TXT key._domainkey.shop.test': `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`,
  'TXT shop.test': 'v=spf1 ip4:192.0.2.1 -all',
  'TXT _dmarc.shop.test': 'v=DMARC1; p=reject',
}

async function resolver(domain: string, type: string): Promise<string[][]> {
  const record = records[`${type} ${domain}`]
  if (record === undefined) throw Object.assign(new Error(`no ${type} ${domain}`), { code: 'ENOTFOUND' })
  return [[record]]
}

async function mailOf(domainName: string): Promise<Uint8Array> {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    dkim: { domainName, keySelector: 'key', privateKey },
  })
  const { message } = await transport.sendMail({
    from: 'maria@shop.test',
    to: 'x@y.test',
    subject: 'Hi',
    text: 'Hello',
  })
  if (!Buffer.isBuffer(message)) throw new Error('expected a buffered mail')
  return message
}

async function verdictOn(raw: Uint8Array, ip: string, mailFrom = 'maria@shop.test') {
  const authentication = await verifySender(raw, { ip, mailFrom, resolver })
  return senderVerdict(await readMail(raw), { from: mailFrom, to: [] }, { authentication }).state
}

describe('verifySender', () => {
  it('verifies a mail that its domain has signed, whatever server it came by', async () => {
    const raw = await mailOf('shop.test')
    const found = await verifySender(raw, { ip: '203.0.113.9', mailFrom: 'other@elsewhere.test', resolver })
    expect(found).toMatchObject({ dkim: ['shop.test'], dmarc: 'pass' })
    expect(await verdictOn(raw, '203.0.113.9')).toBe('verified')
  })

  it('verifies an unsigned mail from a server that its domain names', async () => {
    const raw = Buffer.from('From: maria@shop.test\r\nSubject: Hi\r\n\r\nHello\r\n')
    expect(await verdictOn(raw, '192.0.2.1')).toBe('verified')
  })

  it('quarantines a mail that the domain disowns, and one changed after it was signed', async () => {
    const forged = Buffer.from('From: maria@shop.test\r\nSubject: Hi\r\n\r\nHello\r\n')
    const changed = Buffer.from(
      Buffer.from(await mailOf('shop.test'))
        .toString()
        .replace('Hello', 'Hullo'),
    )
    expect(await verdictOn(forged, '203.0.113.9')).toBe('quarantined')
    expect(await verdictOn(changed, '203.0.113.9')).toBe('quarantined')
  })

  it('believes the signature of a mail that came without a peer, and disowns none of those', async () => {
    const signed = await mailOf('shop.test')
    expect(await verifySender(signed, { mailFrom: '', resolver })).toMatchObject({ dmarc: 'pass' })
    const bare = Buffer.from('From: maria@shop.test\r\nSubject: Hi\r\n\r\nHello\r\n')
    expect(await verifySender(bare, { mailFrom: '', resolver })).toEqual({ dkim: [], dmarc: 'none' })
  })

  it('quarantines nothing where the domain asks for nothing to be done', async () => {
    const lenient = async (domain: string, type: string) =>
      domain === '_dmarc.shop.test' ? [['v=DMARC1; p=none']] : resolver(domain, type)
    const forged = Buffer.from('From: maria@shop.test\r\nSubject: Hi\r\n\r\nHello\r\n')
    const options = { ip: '203.0.113.9', mailFrom: 'maria@shop.test', resolver: lenient }
    expect((await verifySender(forged, options)).dmarc).toBe('none')
  })

  it('reads no mail that has more signatures than any honest one', async () => {
    const signed = Buffer.from(await mailOf('shop.test')).toString('latin1')
    const [signature = ''] = signed.match(/^DKIM-Signature:(?:.|\r\n[ \t])*\r\n/m) ?? []
    const many = Buffer.from(signature.repeat(30) + signed, 'latin1')
    const none: DnsResolver = async () => {
      throw new Error('nothing was to be looked up')
    }
    expect(await verifySender(many, { mailFrom: '', resolver: none })).toEqual({ dkim: [], dmarc: 'none' })
  })

  it('knows nothing of a domain without records', async () => {
    const raw = Buffer.from('From: ann@nowhere.test\r\nSubject: Hi\r\n\r\nHello\r\n')
    expect(await verdictOn(raw, '203.0.113.9', 'ann@nowhere.test')).toBe('unverified')
  })
})
