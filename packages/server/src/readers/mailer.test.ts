import { randomUUID } from 'node:crypto'
import { type ComposedMail, type MailTransport, TransportError } from '@presszero/mail'
import { describe, expect, it } from 'vitest'
import { silentLogger } from '../logger.js'
import { memoryLog } from '../testing/memory-log.js'
import { START, testHouse } from './test-house.js'

const MINUTE = 60_000

/** Keeps what was handed over, and refuses it as it is told. */
function transportThat(answer: (mail: ComposedMail) => TransportError | undefined = () => undefined) {
  const tried: ComposedMail[] = []
  const transport: MailTransport = {
    async send(mail) {
      tried.push(mail)
      const refusal = answer(mail)
      if (refusal !== undefined) throw refusal
      return { accepted: mail.envelope.to, rejected: [], response: '250 taken' }
    },
    close: async () => {},
  }
  return { transport, tried }
}

const source = (mail: ComposedMail | undefined) => new TextDecoder().decode(mail?.raw)
/** A header on one line. */
function header(mail: ComposedMail | undefined, name: string): string | undefined {
  const head = source(mail)
    .split('\r\n\r\n')[0]
    ?.replace(/\r\n[ \t]+/g, ' ')
  return head?.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1]
}
const form = { wants: 'mail', text: 'Where is my parcel?', address: 'jo@example.com', name: 'Jo' } as const
const toJo = ({ envelope }: ComposedMail) => envelope.to.includes('jo@example.com')

describe('the mailer', () => {
  it('confirms a form from an address that can be answered, and writes down that it did', async () => {
    const { transport, tried } = transportThat()
    const house = await testHouse(transport)
    const caseId = await house.open(form)
    const mail = tried.find(toJo)
    expect(header(mail, 'From')).toBe(
      `Shop <${house.addresses.issue({ caseId, recipient: 'jo@example.com' })}>`,
    )
    expect(header(mail, 'Auto-Submitted')).toBe('auto-generated')
    expect(mail?.envelope.from).toMatch(/^b\+/)
    expect((await house.live.view(caseId)).email?.delivery).toBe('sent')
    await house.close()
  })

  it('names in the subject what it is about, and nothing where that is something else', async () => {
    const { transport, tried } = transportThat()
    const house = await testHouse(transport)
    await house.open({ ...form, topic: 'orders' })
    await house.open({ ...form, topic: 'other', address: 'eva@example.com' })
    const [order, other] = tried.filter(({ envelope }) => !envelope.to.includes('help@shop.test'))
    expect(header(order, 'Subject')).toMatch(/^Shop: An order \[/)
    expect(header(other, 'Subject')).toMatch(/^Shop: Your message \[/)
    expect(tried.map(source).join()).not.toContain('Something else')
    await house.close()
  })

  it('does not thank for a message where only an address was given, in the line', async () => {
    const { transport, tried } = transportThat()
    const house = await testHouse(transport)
    const caseId = await house.open({ topic: 'other' })
    await house.done(caseId, { type: 'give-address', address: 'jo@example.com' })
    const mail = tried.find(toJo)
    expect(header(mail, 'Subject')).toMatch(/^Shop: We have your address \[/)
    expect(source(mail)).not.toContain('We have your message')
    await house.close()
  })

  it('tries again later under the same Message-ID what was refused for the time being', async () => {
    const refusals = [new TransportError('temporary', 'busy', { code: 451 })]
    const { transport, tried } = transportThat(mail => (toJo(mail) ? refusals.pop() : undefined))
    const house = await testHouse(transport)
    const caseId = await house.open(form)
    expect((await house.live.view(caseId)).email?.delivery).toBe('queued')
    await house.clock.advance(MINUTE)
    const [first, second] = tried.filter(toJo)
    expect(second?.messageId).toBe(first?.messageId)
    expect(source(second)).toBe(source(first))
    expect((await house.live.view(caseId)).email?.delivery).toBe('sent')
    await house.close()
  })

  it('gives up what is refused for good, and says why', async () => {
    const { transport } = transportThat(mail =>
      toJo(mail) ? new TransportError('permanent', 'no such user', { code: 550 }) : undefined,
    )
    const house = await testHouse(transport)
    const caseId = await house.open(form)
    expect((await house.live.view(caseId)).email).toMatchObject({
      delivery: 'failed',
      reason: 'unknown-user',
    })
    await house.close()
  })

  it('lets no mail wait for another that is refused', async () => {
    const { transport, tried } = transportThat(mail =>
      toJo(mail) ? new TransportError('temporary', 'busy') : undefined,
    )
    const house = await testHouse(transport)
    await house.open(form)
    await house.open({ ...form, address: 'max@example.com' })
    expect(tried.filter(mail => mail.envelope.to.includes('max@example.com'))).toHaveLength(1)
    await house.close()
  })

  it('sends again under the same Message-ID what was taken just before a crash', async () => {
    const log = memoryLog()
    const before = transportThat(() => new TransportError('temporary', 'the connection broke'))
    const first = await testHouse(before.transport, log)
    await first.open(form)
    await first.close()
    const after = transportThat()
    const second = await testHouse(after.transport, log, START + MINUTE)
    expect(after.tried.find(toJo)?.messageId).toBe(before.tried.find(toJo)?.messageId)
    await second.close()
  })

  it('sends a mail once when the log cannot take down that it did, and takes it down later', async () => {
    const whole = memoryLog()
    let full = true
    const log: typeof whole = {
      ...whole,
      async append(commit) {
        if (full && commit.once?.startsWith('mail:')) throw new Error('the disk is full')
        return whole.append(commit)
      },
    }
    const { transport, tried } = transportThat()
    const house = await testHouse(transport, log)
    const caseId = await house.open(form)
    await house.clock.advance(10 * MINUTE)
    expect(tried.filter(toJo)).toHaveLength(1)
    full = false
    await house.clock.advance(MINUTE)
    expect((await house.live.view(caseId)).email?.delivery).toBe('sent')
    expect(tried.filter(toJo)).toHaveLength(1)
    await house.close()
  })

  it('sends a mail once when the outbox was asked just before it was taken down', async () => {
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn++) await new Promise(resolve => setImmediate(resolve))
    }
    const whole = memoryLog()
    let wakeAll = () => {}
    const log: typeof whole = {
      ...whole,
      subscribe(listener) {
        const [stop, before] = [whole.subscribe(listener), wakeAll]
        wakeAll = () => {
          before()
          listener()
        }
        return stop
      },
      views: {
        ...whole.views,
        async outbox(now, limit) {
          const rows = await whole.views.outbox(now, limit)
          await turns(5)
          return rows
        },
      },
    }
    const { transport, tried } = transportThat()
    const house = await testHouse(
      {
        ...transport,
        async send(mail) {
          wakeAll()
          await turns(2)
          return transport.send(mail)
        },
      },
      log,
    )
    await house.open(form)
    await house.clock.advance(MINUTE)
    expect(tried.filter(toJo)).toHaveLength(1)
    await house.close()
  })

  it('lets no name, page, topic or subject write a header, break the mail or keep it from going out', async () => {
    const nasty = [
      'Jo\r\nBcc: eve@evil.test',
      'Jo\nBcc: eve@evil.test',
      'Jo\u2028Bcc: eve@evil.test',
      'Jo\u0000x',
      '"><eve@evil.test>,',
      'Jo" <eve@evil.test>',
      '\u202eoJ',
      '\ud800',
      '=?utf-8?q?=0D=0ABcc:_eve@evil.test?=',
      'é'.repeat(100),
      '👩‍👩‍👧'.repeat(12),
      'x'.repeat(100),
      '   ',
    ]
    for (const text of nasty) {
      const { transport, tried } = transportThat()
      const house = await testHouse(transport)
      const page = `https://shop.test/${text}`
      const caseId = await house.open({ ...form, name: text, page, topic: text, subject: text, text })
      await house.done(caseId, { type: 'reply', humanId: 'ann', messageId: randomUUID(), text })
      expect(tried.filter(toJo), JSON.stringify(text)).toHaveLength(2)
      for (const mail of tried) {
        expect(mail.envelope.to).not.toContain('eve@evil.test')
        expect(header(mail, 'Bcc')).toBeUndefined()
        expect(header(mail, 'To')).not.toMatch(/^eve|, *eve|<eve@evil.test>$/)
        const head = source(mail).split('\r\n\r\n')[0] ?? ''
        expect(head).not.toMatch(/[^\x20-\x7e\r\n\t]/)
        expect(head.split('\r\n').every(line => /^[A-Za-z-]+:|^[ \t]/.test(line) && line.length < 999)).toBe(
          true,
        )
      }
      await house.close()
    }
  })

  it('tells the log of the server of a refusal without an address or a token', async () => {
    const told: string[] = []
    const logger = { ...silentLogger, error: (...said: unknown[]) => void told.push(JSON.stringify(said)) }
    const { transport } = transportThat(
      mail =>
        new TransportError('temporary', `451 <${mail.envelope.to[0]}> from ${mail.envelope.from}`, {
          code: 451,
        }),
    )
    const house = await testHouse(transport, memoryLog(), START, logger)
    await house.open(form)
    expect(told.join('\n')).toContain('451')
    expect(told.join('\n')).not.toContain('@')
    await house.close()
  })

  it('writes to one whose language tag is none, as in those that browsers and old sites send', async () => {
    for (const locale of ['en-a', 'abcd', 'de-de-de', 'C-UTF']) {
      const { transport, tried } = transportThat()
      const house = await testHouse(transport)
      await house.open({ ...form, locale })
      expect(tried.filter(toJo)).toHaveLength(1)
      await house.close()
    }
  })

  it('brings a human’s answer in the thread, in their name, with what it answers quoted', async () => {
    const { transport, tried } = transportThat()
    const house = await testHouse(transport)
    const caseId = await house.open(form)
    await house.clock.advance(MINUTE)
    await house.done(caseId, { type: 'reply', humanId: 'ann', messageId: randomUUID(), text: 'On its way' })
    const [confirmation, reply] = tried.filter(toJo)
    expect(header(reply, 'From')).toMatch(/^"?Ann \(Shop\)"? <r\+/)
    expect(header(reply, 'In-Reply-To')).toBe(confirmation?.messageId)
    expect(header(reply, 'References')).toBe(confirmation?.messageId)
    expect(header(reply, 'Auto-Submitted')).toBeUndefined()
    expect(source(reply)).toContain('On its way')
    await house.close()
  })

  it('forwards a case that nobody has to the company mailbox, to be answered from there', async () => {
    const { transport, tried } = transportThat()
    const house = await testHouse(transport)
    const caseId = await house.open(form)
    const forward = tried.find(mail => mail.envelope.to.includes('help@shop.test'))
    const desk = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
    expect(header(forward, 'From')).toContain(desk)
    expect(source(forward)).toContain('Where is my parcel?')
    await house.close()
  })

  it('sends the link to the desk, whose secret the log does not hold', async () => {
    const { transport, tried } = transportThat()
    const house = await testHouse(transport)
    const mailId = randomUUID()
    const asked = { type: 'sign-in-asked', mailId, secretHash: 'hash', expiresAt: START + MINUTE } as const
    const due = { type: 'mail-due', mailId, purpose: 'sign-in' } as const
    await house.log.append({
      at: START,
      writes: [{ stream: 'human:ann', expectedVersion: 'any', events: [asked, due] }],
    })
    await house.clock.settle()
    const mail = tried.find(({ envelope }) => envelope.to.includes('ann@shop.test'))
    const text = source(mail).replace(/=\r\n/g, '').replaceAll('=3D', '=')
    expect(text).toContain(`https://contact.shop.test/desk#secret-of-${mailId}`)
    expect(await house.log.views.outbox(START + MINUTE, 10)).toEqual([])
    await house.close()
  })
})
