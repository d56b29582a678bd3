import { randomUUID } from 'node:crypto'
import { memorySource, memoryTransport } from '@presszero/mail/testing'
import { describe, expect, it } from 'vitest'
import type { InboxEvent } from '../case/events.js'
import { LogUnwritable } from '../log/errors.js'
import { silentLogger } from '../logger.js'
import { START, testHouse } from '../readers/test-house.js'
import { memoryLog } from '../testing/memory-log.js'
import { startIntake } from './intake.js'

interface Written {
  from?: string
  to: string
  /** MAIL FROM; the From address where not given. */
  returnPath?: string
  /** The peer; 127.0.0.1 is the company's own mail server. */
  peer?: string
  headers?: Readonly<Record<string, string>>
  text?: string
  /** The mail as it is, instead of one made of the above. */
  raw?: string
}

/** A server in memory with a mail source to bring it mails. */
async function postHouse(log = memoryLog()) {
  const transport = memoryTransport()
  const house = await testHouse(transport, log)
  const source = memorySource()
  const intake = await startIntake({ ...house, sources: [source], logger: silentLogger })

  async function bring({
    from = 'jo@example.com',
    to,
    returnPath = from,
    peer = '192.0.2.1',
    ...rest
  }: Written) {
    const fields = { From: from, To: to, Subject: 'My parcel', 'Message-ID': `<${randomUUID()}@example.com>` }
    const head = Object.entries({ ...fields, ...rest.headers }).map(([name, value]) => `${name}: ${value}`)
    const raw = new TextEncoder().encode(
      rest.raw ?? `${head.join('\r\n')}\r\n\r\n${rest.text ?? 'Hello'}\r\n`,
    )
    await source.deliver({ envelope: { from: returnPath, to: [to], remote: { address: peer } }, raw })
    await house.clock.settle()
  }

  return {
    ...house,
    ...{ transport, source, bring },
    async filed(): Promise<InboxEvent[]> {
      const all = await house.log.readAll(0, 1_000, 'inbox:')
      return all.flatMap(({ event }) =>
        event.type === 'mail-filed' || event.type === 'mail-set-aside' ? [event] : [],
      )
    },
    /** The headers of an answer to the first mail about a case that the customer got. */
    answering(caseId: string) {
      const mail = transport.sent.find(({ envelope }) => envelope.from.startsWith('b+'))
      if (mail === undefined) throw new Error(`Nothing was sent about ${caseId}.`)
      return { 'In-Reply-To': mail.messageId }
    },
    async cases() {
      return house.log.views.cases({ limit: 10 })
    },
    async texts(caseId: string) {
      return (await house.live.deskCase(caseId)).messages.map(({ author, text }) => [author.kind, text])
    },
    async shut() {
      await intake.close()
      await house.close()
    },
  }
}

const form = { wants: 'mail', text: 'Where is my parcel?', address: 'jo@example.com' } as const
const gmailAnswer = [
  'I waited all day.',
  '',
  'On Mon, Nov 23, 2026 at 10:00 AM Shop <r@reply.shop.test> wrote:',
  '',
  '> Where is my parcel?',
].join('\r\n')

describe('a mail that arrives', () => {
  it('is on disk with its bytes when it is acknowledged', async () => {
    const house = await postHouse()
    const raw = new TextEncoder().encode('From: jo@example.com\r\n\r\nHello')
    await house.source.deliver({ envelope: { from: 'jo@example.com', to: ['r@reply.shop.test'] }, raw })
    const [arrived] = await house.log.readAll(0, 1, 'inbox:')
    expect(await house.log.raw(arrived?.id ?? '')).toEqual(raw)
    await house.shut()
  })

  it('opens a case that is acknowledged with the null return path, once', async () => {
    const house = await postHouse()
    const headers = { 'Message-ID': '<1@example.com>' }
    await house.bring({ to: 'help@reply.shop.test', headers })
    await house.bring({ to: 'help@reply.shop.test', headers })
    const [row, ...others] = await house.cases()
    expect(others).toEqual([])
    expect(row).toMatchObject({ channel: 'email', email: 'jo@example.com', unanswered: true })
    const acknowledgements = house.transport.sent.filter(mail => mail.envelope.to.includes('jo@example.com'))
    expect(acknowledgements.map(mail => mail.envelope.from)).toEqual([''])
    await house.shut()
  })

  it('lands in the case whose address it answers, showing only what is new', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
    await house.bring({ to, text: gmailAnswer, headers: house.answering(caseId) })
    const { messages } = await house.live.view(caseId)
    expect(messages.at(-1)).toMatchObject({ channel: 'email', text: 'I waited all day.' })
    expect(messages.at(-1)?.quoted).toContain('Where is my parcel?')
    expect(await house.filed()).toMatchObject([{ type: 'mail-filed', caseId, as: 'message' }])
    await house.shut()
  })

  it('opens a case of its own when it names by an unsigned id a case that is not its sender’s', async () => {
    const house = await postHouse()
    await house.bring({ to: 'help@reply.shop.test', headers: { 'Message-ID': '<known@example.com>' } })
    const answer = { to: 'help@reply.shop.test', headers: { 'In-Reply-To': '<known@example.com>' } }
    await house.bring(answer)
    expect(await house.cases()).toHaveLength(1)
    await house.bring({ ...answer, from: 'eve@evil.test', text: 'Let me in' })
    expect(await house.cases()).toHaveLength(2)
    await house.shut()
  })

  it('of the company’s mailbox reaches the customer and the case', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
    await house.bring({ from: 'help@shop.test', to, peer: '127.0.0.1', text: 'It is on its way' })
    const view = await house.live.view(caseId)
    expect(view.messages.at(-1)).toMatchObject({ author: { kind: 'human', name: 'Shop' }, channel: 'email' })
    expect(view.status).toBe('awaiting-customer')
    const [, answer] = house.transport.sent.filter(mail => mail.envelope.to.includes('jo@example.com'))
    expect(new TextDecoder().decode(answer?.raw)).toContain('It is on its way')
    await house.shut()
  })

  it('that answers none of ours is shown to the desk, and not to whoever has the page open', async () => {
    const house = await postHouse()
    const caseId = await house.open({ ...form, address: 'no-reply@service.test' })
    const to = house.addresses.issue({ caseId, recipient: 'no-reply@service.test' })
    const code = { from: 'no-reply@service.test', to, text: 'Your code is 123456' }
    await house.bring(code)
    await house.bring({ ...code, headers: { 'Auto-Submitted': 'auto-generated' } })
    const shown = JSON.stringify(await house.live.view(caseId))
    expect(shown).not.toContain('123456')
    expect(await house.texts(caseId)).toContainEqual(['customer', 'Your code is 123456'])
    expect(await house.texts(caseId)).toContainEqual(['system', 'Your code is 123456'])
    await house.shut()
  })

  it('from an address that answered before is shown where it answers nothing', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
    await house.bring({ to, text: 'One', headers: house.answering(caseId) })
    await house.bring({ to, text: 'Two', from: 'Jo@Example.com' })
    await house.bring({ to, text: 'Three', from: 'eve@evil.test' })
    const texts = (await house.live.view(caseId)).messages.map(({ text }) => text)
    expect(texts).toEqual(['Where is my parcel?', 'One', 'Two'])
    await house.shut()
  })

  it('of a human shows the customer what is new, and nothing of what colleagues wrote below it', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
    const text = `It is on its way\r\n\r\nOn Mon, Nov 23, 2026 at 10:00 AM Ben <${to}> wrote:\r\n\r\n> a tiresome customer`
    await house.bring({ from: 'help@shop.test', to, peer: '127.0.0.1', text })
    const shown = JSON.stringify(await house.live.view(caseId))
    expect(shown).toContain('It is on its way')
    expect(shown).not.toContain('tiresome')
    expect(shown).not.toContain(to)
    expect(JSON.stringify(await house.live.deskCase(caseId))).toContain('tiresome')
    await house.shut()
  })

  it('speaks for no human when its sender is not sure, and is shown to the desk only', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
    await house.bring({ from: 'help@shop.test', to, text: 'Pay to this account' })
    expect((await house.live.view(caseId)).messages.map(one => one.text)).toEqual(['Where is my parcel?'])
    expect(await house.texts(caseId)).toContainEqual(['system', 'Pay to this account'])
    expect(await house.filed()).toEqual([{ type: 'mail-set-aside', why: 'refused-sender' }])
    await house.shut()
  })

  it('of a machine is kept on its case, changes nothing and is never answered', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const before = house.transport.sent.length
    const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
    await house.bring({ to, headers: { 'Auto-Submitted': 'auto-replied' }, text: 'I am away' })
    expect(await house.texts(caseId)).toContainEqual(['system', 'I am away'])
    expect(await house.filed()).toMatchObject([{ as: 'automatic' }])
    expect(house.transport.sent).toHaveLength(before)
    await house.shut()
  })

  it('of a machine, for no case, opens none', async () => {
    const house = await postHouse()
    await house.bring({ to: 'help@reply.shop.test', headers: { 'Auto-Submitted': 'auto-replied' } })
    await house.bring({
      to: 'help@reply.shop.test',
      headers: { 'List-Id': '<news.example.com>', Precedence: 'list' },
    })
    expect(await house.cases()).toEqual([])
    expect((await house.filed()).map(one => one.type)).toEqual(['mail-set-aside', 'mail-set-aside'])
    await house.shut()
  })

  it('that is our own, come back, goes no further round', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
    await house.bring({ to, headers: { 'X-Press-Zero': 'abc' } })
    expect(await house.filed()).toEqual([{ type: 'mail-set-aside', why: 'loop' }])
    expect(await house.texts(caseId)).toHaveLength(1)
    await house.shut()
  })

  it('to say that ours could not be delivered shows on the case', async () => {
    const house = await postHouse()
    const caseId = await house.open({ ...form, address: 'jo@gmial.test' })
    const to = house.addresses.issue({ caseId, recipient: 'jo@gmial.test', purpose: 'bounce' })
    await house.bring({ to, returnPath: '', raw: deliveryReport(to) })
    expect((await house.live.view(caseId)).email).toMatchObject({
      delivery: 'bounced',
      reason: 'unknown-user',
    })
    expect(await house.filed()).toMatchObject([{ type: 'mail-filed', caseId, as: 'bounce' }])
    await house.shut()
  })

  it('to say so of the company’s mailbox does not accuse the customer’s address', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'bounce' })
    await house.bring({ to, returnPath: '', raw: deliveryReport(to) })
    expect((await house.live.view(caseId)).email?.delivery).toBe('sent')
    await house.shut()
  })

  it('that cannot be read opens a case that shows its source, and the next one is filed', async () => {
    const house = await postHouse()
    const bomb = `From: jo@example.com\r\n${'X-Long: x\r\n'.repeat(200_000)}\r\nHello`
    await house.bring({ to: 'help@reply.shop.test', raw: bomb })
    await house.bring({ to: 'help@reply.shop.test', text: 'Where is my parcel?' })
    expect(await house.filed()).toMatchObject([{ why: 'unreadable' }, { as: 'message' }])
    expect(await house.cases()).toHaveLength(2)
    await house.shut()
  })

  it('lands in its case although the disk was full for a while', async () => {
    const log = memoryLog()
    let full = false
    const house = await postHouse({
      ...log,
      append: commit =>
        full && commit.once?.startsWith('fil')
          ? Promise.reject(new LogUnwritable('press-zero.db', 'the disk is full'))
          : log.append(commit),
    })
    const caseId = await house.open(form)
    full = true
    await house.bring({
      to: house.addresses.issue({ caseId, recipient: 'jo@example.com' }),
      text: 'I waited all day.',
    })
    await house.clock.advance(60_000)
    full = false
    await house.clock.advance(5_000)
    expect(await house.texts(caseId)).toContainEqual(['customer', 'I waited all day.'])
    expect(await house.filed()).toMatchObject([{ type: 'mail-filed', caseId, as: 'message' }])
    await house.shut()
  })

  it('is filed once, although the reader died before it had written that down', async () => {
    const log = memoryLog()
    let dies = true
    const house = await postHouse({
      ...log,
      append(commit) {
        const broken = dies && commit.once?.startsWith('filed:')
        if (broken) dies = false
        return broken ? Promise.reject(new Error('the machine stopped')) : log.append(commit)
      },
    })
    await house.bring({ to: 'help@reply.shop.test' })
    await house.clock.advance(2_000)
    expect(dies).toBe(false)
    expect(await house.filed()).toHaveLength(1)
    expect(await house.cases()).toHaveLength(1)
    await house.shut()
  })
})

function deliveryReport(to: string): string {
  return [
    'From: MAILER-DAEMON@mx.test',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    `Date: ${new Date(START).toUTCString()}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The mail could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.test',
    '',
    'Final-Recipient: rfc822; jo@gmial.test',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '--b--',
    '',
  ].join('\r\n')
}
