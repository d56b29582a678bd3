import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import { readMail } from '../read/read-mail.js'
import { listMessageIds } from './list-ids.js'
import { messageIds } from './message-ids.js'
import { routeMail } from './route-mail.js'

const keys = [{ id: '2026a', secret: 'a secret of more than thirty-two characters' }]
const ids = messageIds({ domain: 'shop.test', keys })
const addresses = replyAddresses({ domain: 'shop.test', keys })
const caseId = randomUUID()
const otherCase = randomUUID()
const customer = 'ann@example.com'
const issued = ids.issue({ caseId, mailId: 'mail-1' })

function mailWith(headers: Record<string, string>) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return readMail(Buffer.from(`From: ${customer}\r\n${lines.join('')}\r\nHello\r\n`))
}

describe('messageIds', () => {
  it('gives the same id for the same mail, and another for another mail or case', () => {
    expect(ids.issue({ caseId, mailId: 'mail-1' })).toBe(issued)
    expect(ids.issue({ caseId, mailId: 'mail-2' })).not.toBe(issued)
    expect(ids.issue({ caseId: otherCase, mailId: 'mail-1' })).not.toBe(issued)
    expect(issued).toMatch(/^<[0-9a-z]{64}@shop\.test>$/)
  })

  it('finds the last of its ids among others in a header', () => {
    const later = ids.issue({ caseId: otherCase, mailId: 'mail-9' })
    expect(ids.read(`<a@b> ${issued}\r\n ${later} <c@d>`)).toEqual({ caseId: otherCase, key: '2026a' })
  })

  it('never accepts a changed id, nor throws at any header', () => {
    fc.assert(
      fc.property(
        fc.nat(63),
        fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'),
        fc.string(),
        (at, to, text) => {
          const changed = `<${issued.slice(1, at + 1)}${to}${issued.slice(at + 2)}`
          fc.pre(changed !== issued)
          expect(ids.read(changed)).toHaveProperty('invalid')
          expect(ids.read(text)).toEqual({ invalid: 'not-ours' })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is not fooled by a reply address put in the place of an id', () => {
    const address = addresses.issue({ caseId, recipient: customer })
    expect(ids.read(`<${address.slice(2)}>`)).toEqual({ invalid: 'not-ours' })
  })
})

describe('listMessageIds', () => {
  it('keeps the last of very many ids', () => {
    const header = Array.from({ length: 1000 }, (_, index) => `<${index}@x>`).join(' ')
    expect(listMessageIds(header).at(-1)).toBe('<999@x>')
    expect(listMessageIds(header).length).toBe(200)
  })

  it('reads folded ids and skips what is not one', () => {
    expect(listMessageIds('<a@b> junk <c\r\n @d> <> <e')).toEqual(['<a@b>', '<c@d>'])
  })
})

describe('routeMail', () => {
  const token = addresses.issue({ caseId, recipient: customer })
  const otherToken = addresses.issue({ caseId: otherCase, recipient: customer })

  it('believes the envelope before the headers', async () => {
    const mail = await mailWith({ To: otherToken, 'In-Reply-To': issued })
    const route = await routeMail(mail, {
      envelope: { to: ['help@shop.test', token] },
      addresses,
      messageIds: ids,
    })
    expect(route).toMatchObject({ caseId, by: 'envelope', token: { purpose: 'reply' } })
  })

  it('then believes a token in To or Cc', async () => {
    const mail = await mailWith({ To: 'help@shop.test', Cc: `Shop <${token}>`, 'In-Reply-To': '<x@y>' })
    expect(await routeMail(mail, { addresses, messageIds: ids })).toMatchObject({ caseId, by: 'recipient' })
  })

  it('then believes a signed Message-ID that the mail answers', async () => {
    const answered = await mailWith({ To: 'help@shop.test', 'In-Reply-To': issued })
    const referred = await mailWith({ To: 'help@shop.test', References: `<x@y> ${issued} <z@y>` })
    expect(await routeMail(answered, { addresses, messageIds: ids })).toEqual({ caseId, by: 'message-id' })
    expect(await routeMail(referred, { addresses, messageIds: ids })).toEqual({ caseId, by: 'message-id' })
  })

  it('then asks for the ids that a provider put in place of ours, the nearest first', async () => {
    const asked: string[] = []
    const mail = await mailWith({ 'In-Reply-To': '<b@ses>', References: '<a@ses> <b@ses>' })
    const lookup = (id: string) => {
      asked.push(id)
      return id === '<a@ses>' ? caseId : undefined
    }
    expect(await routeMail(mail, { addresses, messageIds: ids, lookup })).toEqual({
      caseId,
      by: 'references',
    })
    expect(asked).toEqual(['<b@ses>', '<a@ses>'])
  })

  it('never joins a case by the subject, and says why a token was not taken', async () => {
    const forged = token.replace(/.(?=@)/, last => (last === '0' ? 'g' : '0'))
    const mail = await mailWith({ To: forged, Subject: `Re: PZ-7K3M-92QD ${caseId}` })
    const route = await routeMail(mail, { addresses, messageIds: ids })
    expect(route).toEqual({ none: true, refused: [expect.stringMatching(/forged|malformed/)] })
  })
})
