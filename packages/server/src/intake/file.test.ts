import { describe, expect, it } from 'vitest'
import { LogUnwritable } from '../log/errors.js'
import { START } from '../readers/test-house.js'
import { memoryLog } from '../testing/memory-log.js'
import { form, postHouse } from './post-house.test-helper.js'

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

  it('speaks for no human when its sender is not sure, and is shown to the desk only', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
    await house.bring({ from: 'help@shop.test', to, text: 'Pay to this account' })
    expect((await house.live.view(caseId)).messages.map(one => one.text)).toEqual(['Where is my parcel?'])
    expect(await house.texts(caseId)).toContainEqual(['system', 'Pay to this account'])
    expect(await house.filed()).toMatchObject([{ type: 'mail-set-aside', why: 'refused-sender', caseId }])
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
    expect(await house.filed()).toMatchObject([{ type: 'mail-set-aside', why: 'loop' }])
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
