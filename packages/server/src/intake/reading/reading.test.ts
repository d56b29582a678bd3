import { afterAll, describe, expect, it, vi } from 'vitest'
import { silentLogger } from '../../logger.js'
import { type Reading, readHere, readInThreads } from './reading.js'
import { hostileFile, workerFile } from './thread-files.test-helper.js'

vi.setConfig({ testTimeout: 60_000 })

const options = { trustedAuthservIds: ['mx.shop.test'] }
const here = readHere(options)
const apart = readInThreads({ ...options, logger: silentLogger, file: workerFile })
afterAll(() => apart.close())

const mail = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'))
const picture = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')
const whole = mail(
  'Authentication-Results: mx.shop.test; dkim=pass header.d=example.com',
  'From: =?utf-8?Q?J=C3=B8?= <jo@example.com>',
  'To: help@shop.test',
  'Subject: My parcel',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p onclick="steal()">Where is it?</p><img src="cid:logo"><img src="https://spy.test/p.gif"><script>bad()</script>',
  '--b',
  'Content-Type: image/png',
  'Content-ID: <logo>',
  'Content-Transfer-Encoding: base64',
  '',
  picture,
  '--b',
  'Content-Type: image/png; name="../../photo.png"',
  'Content-Disposition: attachment; filename="../../photo.png"',
  '',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="bad()"/>',
  '--b--',
)
const bomb = mail('From: jo@example.com', `${'X: x\r\n'.repeat(100_000)}`, '', 'Hello')

describe.each([
  ['in this thread', here],
  ['in a thread of its own', apart],
])('a mail that is read %s', (_, reading: Reading) => {
  it('is what it says, without what nobody needs to file it', async () => {
    const letter = await reading.read(whole)
    expect(letter.mail).toMatchObject({ from: { address: 'jo@example.com', name: 'Jø' }, attachments: [] })
    expect(letter.mail.headers.get('subject')).toEqual(['My parcel'])
    expect(letter).toMatchObject({
      words: { text: 'Where is it?' },
      files: 1,
      mail: { authentication: { dkim: ['example.com'] } },
    })
  })

  it('is shown with its own pictures and nothing that runs or is fetched', async () => {
    const shown = await reading.show(whole)
    expect(shown.html).toBe(
      `<p>Where is it?</p><img src="data:image/png;base64,${picture}" referrerpolicy="no-referrer"><img>`,
    )
    expect(shown.blockedImages).toBe(1)
    expect(shown.headers).toContainEqual({ name: 'From', value: 'Jø <jo@example.com>' })
    expect(shown.attachments.at(-1)).toMatchObject({
      ...{ index: 1, name: 'photo.png', type: 'application/octet-stream', safe: false },
    })
  })

  it('hands out what is attached by what it is, and nothing that is not there', async () => {
    expect(await reading.handOut(whole, 1)).toMatchObject({ type: 'application/octet-stream' })
    expect(await reading.handOut(whole, 2)).toBeUndefined()
  })

  it('that goes beyond what is read of a mail is called unreadable', async () => {
    await expect(reading.read(bomb)).rejects.toMatchObject({
      ...{ name: 'Unreadable', reason: 'headers-too-large' },
    })
  })

  it('has its sender looked up with the resolver that is given', async () => {
    const asked: string[] = []
    const resolver = async (domain: string, type: string) => {
      asked.push(`${type} ${domain}`)
      if (domain === 'example.com' && type === 'TXT') return [['v=spf1 ip4:192.0.2.7 -all']]
      if (domain === '_dmarc.example.com') return [['v=DMARC1; p=reject']]
      throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
    }
    const found = (ip: string) => reading.check(whole, { mailFrom: 'jo@example.com', ip }, resolver)
    expect(await found('192.0.2.7')).toMatchObject({ spf: 'example.com', dmarc: 'pass' })
    expect(await found('203.0.113.1')).toMatchObject({ dmarc: 'fail' })
    expect(asked).toContain('TXT _dmarc.example.com')
  })
})

describe('a mail that its thread cannot bear', () => {
  it('is called unreadable, and those beside it are read', async () => {
    const reading = readInThreads({ ...options, logger: silentLogger, file: hostileFile, readMs: 500 })
    const [hanging, other] = await Promise.allSettled([
      reading.show(mail('hang')),
      reading.show(mail('other')),
    ])
    expect(hanging).toMatchObject({ status: 'rejected', reason: { reason: 'too-slow' } })
    expect(other).toMatchObject({ value: 'other' })
    await reading.close()
  })
})

it('reads in this thread, and says so, where there is no file for another', async () => {
  const told: string[] = []
  const logger = { info: (message: string) => void told.push(message), error() {} }
  const reading = readInThreads({ ...options, logger })
  expect((await reading.read(whole)).words.text).toBe('Where is it?')
  expect(told).toEqual([expect.stringContaining('main thread')])
})
