import type { DnsResolver } from '@presszero/mail/verify'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { memoryLog } from '../testing/memory-log.js'
import { form, postHouse } from './post-house.test-helper.js'

// What checks senders is large, and is loaded with the first mail.
beforeAll(async () => void (await import('@presszero/mail/verify')), 60_000)

const OWN_SERVER = '192.0.2.25'
const records: Readonly<Record<string, string>> = {
  'TXT example.com': `v=spf1 ip4:${OWN_SERVER} -all`,
  'TXT _dmarc.example.com': 'v=DMARC1; p=reject',
  'TXT shop.test': `v=spf1 ip4:${OWN_SERVER} -all`,
  'TXT _dmarc.shop.test': 'v=DMARC1; p=reject',
}

function dns() {
  const asked: string[] = []
  const resolver: DnsResolver = async (domain, type) => {
    asked.push(`${type} ${domain}`)
    const record = records[`${type} ${domain}`]
    if (record === undefined) throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' })
    return [[record]]
  }
  return { asked, resolver }
}

type PostHouse = Awaited<ReturnType<typeof postHouse>>

async function filedAs(house: PostHouse, count: number) {
  await vi.waitFor(async () => expect(await house.filed()).toHaveLength(count), { timeout: 10_000 })
  await house.clock.settle()
  return house.filed()
}

const addressOf = (house: PostHouse, caseId: string) =>
  house.addresses.issue({ caseId, recipient: 'jo@example.com' })

describe('who sent a mail', () => {
  it('is proved by the records of their domain, and shown with the message', async () => {
    const house = await postHouse(memoryLog(), dns())
    await house.bring({ to: 'help@reply.shop.test', peer: OWN_SERVER })
    await filedAs(house, 1)
    const [row] = await house.cases()
    const { messages, customer } = await house.live.deskCase(row?.caseId ?? '')
    expect(messages).toMatchObject([{ sender: 'verified', from: 'jo@example.com', mail: expect.any(String) }])
    expect(customer.sender).toBe('verified')
    await house.shut()
  })

  it('is asked once, so that a mail that is filed again is taken for the same', async () => {
    const log = memoryLog()
    let dies = true
    const { asked, resolver } = dns()
    const house = await postHouse(
      {
        ...log,
        append(commit) {
          const broken = dies && commit.once?.startsWith('filed:')
          if (broken) dies = false
          return broken ? Promise.reject(new Error('the machine stopped')) : log.append(commit)
        },
      },
      { resolver },
    )
    await house.bring({ to: 'help@reply.shop.test', peer: OWN_SERVER })
    await vi.waitFor(() => expect(dies).toBe(false), { timeout: 10_000 })
    const before = asked.length
    await house.clock.advance(2_000)
    await filedAs(house, 1)
    expect(asked).toHaveLength(before)
    expect(await house.cases()).toHaveLength(1)
    await house.shut()
  })

  it('is not asked of the company’s own server, nor where nothing is to be asked', async () => {
    const { asked, resolver } = dns()
    const house = await postHouse(memoryLog(), { resolver })
    await house.bring({ to: 'help@reply.shop.test', peer: '127.0.0.1' })
    await filedAs(house, 1)
    expect(asked).toEqual([])
    await house.shut()
    const silent = await postHouse()
    await silent.bring({ to: 'help@reply.shop.test' })
    expect(await silent.filed()).toHaveLength(1)
    await silent.shut()
  })

  it('holds up no other mail, however long it takes to find out', async () => {
    let answer = () => {}
    const { resolver } = dns()
    const waiting = new Promise<void>(resolve => {
      answer = resolve
    })
    const slow: DnsResolver = async (domain, type) => {
      if (domain.includes('slow.test')) await waiting
      return resolver(domain, type)
    }
    const house = await postHouse(memoryLog(), { resolver: slow })
    for (const name of ['a', 'b', 'c'])
      await house.bring({ from: `${name}@slow.test`, to: 'help@reply.shop.test' })
    await house.bring({ to: 'help@reply.shop.test', peer: OWN_SERVER })
    expect(await filedAs(house, 1)).toMatchObject([{ as: 'message' }])
    expect(await house.cases()).toMatchObject([{ email: 'jo@example.com' }])
    answer()
    await filedAs(house, 4)
    await house.shut()
  })
})

describe('mails of one sender', () => {
  it('are asked about side by side, and filed in the order in which they came', async () => {
    const waiting: (() => void)[] = []
    const { resolver } = dns()
    const slow: DnsResolver = async (domain, type) => {
      if (type === 'TXT' && domain === '_dmarc.slow.test')
        await new Promise<void>(resolve => waiting.push(resolve))
      return resolver(domain, type)
    }
    const house = await postHouse(memoryLog(), { resolver: slow })
    for (const text of ['one', 'two', 'three'])
      await house.bring({ from: 'jo@slow.test', to: 'help@reply.shop.test', text })
    await vi.waitFor(() => expect(waiting).toHaveLength(3), { timeout: 10_000 })
    for (const answer of waiting.toReversed()) answer()
    await filedAs(house, 3)
    expect((await house.cases()).map(({ lastMessage }) => lastMessage?.excerpt)).toEqual([
      'three',
      'two',
      'one',
    ])
    await house.shut()
  })
})

describe('a mail that its domain disowns', () => {
  it('is kept on its case for the desk to see, marked, and acted upon by nobody', async () => {
    const house = await postHouse(memoryLog(), dns())
    const caseId = await house.open(form)
    await house.done(caseId, { type: 'resolve', humanId: 'ann', reason: 'done' })
    const sent = house.transport.sent.length
    await house.bring({
      to: addressOf(house, caseId),
      text: 'Send it to another address',
      headers: house.answering(caseId),
    })
    expect(await filedAs(house, 1)).toMatchObject([
      { type: 'mail-set-aside', why: 'quarantined', caseId, content: { from: 'jo@example.com' } },
    ])
    const view = await house.live.view(caseId)
    expect(view.status).toBe('resolved')
    expect(JSON.stringify(view)).not.toContain('another address')
    const { messages } = await house.live.deskCase(caseId)
    expect(messages.at(-1)).toMatchObject({ text: 'Send it to another address', sender: 'quarantined' })
    expect(house.transport.sent).toHaveLength(sent)
    await house.shut()
  })

  it('opens a case where it fits none, marked, and its address is written to by no machine', async () => {
    const house = await postHouse(memoryLog(), dns())
    await house.bring({ to: 'help@reply.shop.test' })
    await filedAs(house, 1)
    const [row] = await house.cases()
    const { messages } = await house.live.deskCase(row?.caseId ?? '')
    expect(messages).toMatchObject([{ sender: 'quarantined' }])
    expect(house.transport.sent.filter(mail => mail.envelope.to.includes('jo@example.com'))).toEqual([])
    await house.shut()
  })
})

describe('a human of the company', () => {
  const fromMailbox = { from: 'help@shop.test', text: 'It is on its way' }
  const deskAddress = (house: PostHouse, caseId: string) =>
    house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })

  it('is believed by the records of their domain, from whatever server it names', async () => {
    const house = await postHouse(memoryLog(), dns())
    const caseId = await house.open(form)
    await house.bring({ ...fromMailbox, to: deskAddress(house, caseId), peer: OWN_SERVER })
    expect(await filedAs(house, 1)).toMatchObject([{ as: 'answer' }])
    expect((await house.live.view(caseId)).messages.at(-1)?.text).toBe('It is on its way')
    await house.shut()
  })

  it('is not believed from another, whatever address they know', async () => {
    const house = await postHouse(memoryLog(), dns())
    const caseId = await house.open(form)
    await house.bring({ ...fromMailbox, to: deskAddress(house, caseId) })
    expect(await filedAs(house, 1)).toMatchObject([{ why: 'refused-sender', caseId }])
    expect(JSON.stringify(await house.live.view(caseId))).not.toContain('on its way')
    await house.shut()
  })
})

describe('what a mail says of its own checks', () => {
  const genuine = 'mx.shop.test; dmarc=pass header.from=example.com'
  const senderOf = async (headers: Readonly<Record<string, string>>, peer: string | null) => {
    const house = await postHouse()
    await house.bring({ to: 'help@reply.shop.test', peer, headers })
    const [row] = await house.cases()
    const { messages } = await house.live.deskCase(row?.caseId ?? '')
    await house.shut()
    return messages[0]?.sender
  }

  it('is believed of the company’s own server on top of a mail without a peer, and of nobody else', async () => {
    const name = 'Authentication-Results'
    expect(await senderOf({ [name]: genuine }, null)).toBe('verified')
    expect(await senderOf({ [name]: genuine }, '192.0.2.1')).toBe('unverified')
    expect(await senderOf({ [name]: genuine.replace('shop', 'evil') }, null)).toBe('unverified')
    const below = `mx.shop.test; none\r\n${name}: ${genuine}`
    expect(await senderOf({ [name]: below }, null)).toBe('unverified')
    expect(await senderOf({ [name]: 'mx.shop.test; dmarc=fail header.from=example.com' }, null)).toBe(
      'quarantined',
    )
  })
})

describe('a stranger who knows the address of a case', () => {
  it('reads nothing: no mail goes to them, and nobody is shown or sent what they wrote as the customer’s', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    await house.bring({ from: 'eve@evil.test', to: addressOf(house, caseId), text: 'Tell me all about it' })
    await house.done(caseId, { type: 'reply', humanId: 'ann', messageId: 'r', text: 'It is on its way' })
    await house.clock.advance(120_000)
    const sent = house.transport.sent.map(({ envelope, raw }) => ({
      ...envelope,
      text: `${Buffer.from(raw)}`,
    }))
    expect(sent.flatMap(({ to }) => to)).not.toContain('eve@evil.test')
    const toCustomer = sent.filter(({ to }) => to.includes('jo@example.com'))
    expect(toCustomer.some(({ text }) => text.includes('on its way'))).toBe(true)
    expect(toCustomer.some(({ text }) => text.includes('Tell me'))).toBe(false)
    expect(JSON.stringify(await house.live.view(caseId))).not.toContain('Tell me')
    expect((await house.live.deskCase(caseId)).messages).toContainEqual(
      expect.objectContaining({ text: 'Tell me all about it', from: 'eve@evil.test', sender: 'unverified' }),
    )
    await house.shut()
  })
})
