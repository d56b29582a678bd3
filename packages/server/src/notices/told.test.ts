import { randomUUID } from 'node:crypto'
import { messageIds, replyAddresses } from '@presszero/mail'
import { describe, expect, it } from 'vitest'
import { APPLICATION_KEY, DOMAIN, deliveryReport, reportHeaders, shop } from './shop.test-helper.js'

const addresses = replyAddresses({ domain: DOMAIN, keys: [APPLICATION_KEY] })
const ids = messageIds({ domain: DOMAIN, keys: [APPLICATION_KEY] })

/** A mail that the application made answerable with a key of its own. */
function mailOf(recipient: string) {
  const id = randomUUID()
  return {
    notice: {
      ...{ id, to: [recipient, 'al@example.com'], subject: 'Your parcel', about: 'order A-1' },
      ...{ html: '<p>It is <b>on its way</b>.</p>', sentAt: '2026-11-20T08:00:00.000Z' },
      messageId: ids.issue({ caseId: id, mailId: 'replyable' }),
    },
    replyTo: addresses.issue({ caseId: id, recipient }),
    returnPath: addresses.issue({ caseId: id, recipient, purpose: 'bounce' }),
  }
}

describe('what an application tells of a mail that it sends itself', () => {
  it('shows on the case when the mail is answered', async () => {
    const house = await shop()
    const { notice, replyTo } = mailOf('jo@example.com')
    const response = await house.tell([notice])
    expect(await response.json()).toEqual({ results: [{ id: notice.id, status: 'recorded' }] })
    expect(await house.server.mail.status(notice.id)).toMatchObject({ state: 'told', subject: 'Your parcel' })
    await house.bring({ From: 'jo@example.com', To: replyTo })
    expect((await house.deskCase(notice.id)).answers).toEqual({
      ...{ subject: 'Your parcel', text: 'It is on its way.', about: 'order A-1' },
      at: '2026-11-20T08:00:00.000Z',
    })
    await house.shut()
  })

  it('counts once, in one request or in another', async () => {
    const house = await shop()
    const { notice } = mailOf('jo@example.com')
    await house.tell([notice])
    const again = await house.tell([mailOf('al@example.com').notice, notice])
    const { results }: { results: { status: string }[] } = await again.json()
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'duplicate'])
    await house.shut()
  })

  it('leads an answer to its case that names nothing but the application’s own Message-ID', async () => {
    const house = await shop()
    const notice = { ...mailOf('jo@example.com').notice, messageId: '<order-1@shop.test>' }
    await house.tell([notice])
    const answer = { To: `help@${DOMAIN}`, 'In-Reply-To': notice.messageId }
    await house.bring({ ...answer, From: 'eve@evil.test' })
    await house.bring({ ...answer, From: 'jo@example.com' })
    expect((await house.cases()).map(({ caseId }) => caseId === notice.id)).toEqual([false, true])
    await house.shut()
  })

  it('gives each recipient of one mail a case of their own', async () => {
    const house = await shop()
    const { notice, replyTo } = mailOf('jo@example.com')
    await house.tell([notice])
    const answer = { To: replyTo, 'In-Reply-To': notice.messageId }
    for (const From of ['jo@example.com', 'al@example.com', 'al@example.com'])
      await house.bring({ ...answer, From })
    const rows = await house.cases()
    expect(rows.map(({ email }) => email)).toEqual(['jo@example.com', 'al@example.com'])
    expect((await house.deskCase(rows[1]?.caseId ?? '')).answers?.subject).toBe('Your parcel')
    await house.shut()
  })

  it('joins a case in which somebody else is written in, once it is a conversation', async () => {
    const house = await shop()
    const { notice, replyTo } = mailOf('jo@example.com')
    await house.tell([notice])
    await house.bring({ From: 'jo@example.com', To: replyTo, 'In-Reply-To': notice.messageId })
    const [, acknowledgement] = [undefined, (await house.mailsTo('jo@example.com'))[0]]
    await house.bring({
      ...{ From: 'partner@example.com', To: acknowledgement?.from?.address ?? '' },
      'In-Reply-To': acknowledgement?.messageId ?? '',
    })
    expect(await house.cases()).toHaveLength(1)
    await house.shut()
  })

  it('is told to have bounced, also when nothing was told before', async () => {
    const house = await shop()
    const { notice, returnPath } = mailOf('jo@gmial.test')
    await house.bring({ ...reportHeaders, To: returnPath }, deliveryReport('jo@gmial.test', notice.messageId))
    expect(await house.server.mail.status(notice.id)).toMatchObject({ state: 'bounced' })
    await house.tell([notice])
    expect(await house.server.mail.list({ state: ['bounced'] })).toMatchObject([{ subject: 'Your parcel' }])
    await house.shut()
  })

  it('opens its case without it where it was never told', async () => {
    const house = await shop()
    const { notice, replyTo } = mailOf('jo@example.com')
    await house.bring({ From: 'jo@example.com', To: replyTo })
    const desk = await house.deskCase(notice.id)
    expect(desk.messages).toHaveLength(1)
    expect(desk.answers).toBe(undefined)
    await house.shut()
  })

  it('is forgotten after its days, and the answer still opens its case', async () => {
    const house = await shop({ notices: { keepDays: 30 } })
    const { id } = await house.server.mail.send({ to: 'jo@example.com', subject: 'Sent', text: 'Today.' })
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    await house.clock.sleep(29 * 86_400_000)
    await house.clock.advance(1)
    expect(await house.server.mail.status(id)).toMatchObject({ subject: 'Sent' })
    await house.clock.sleep(2 * 86_400_000)
    await house.clock.advance(1)
    const status = await house.server.mail.status(id)
    expect(status).toMatchObject({ state: 'sent' })
    expect(status?.subject).toBe(undefined)
    expect(JSON.stringify(await house.log.read(`notice:${id}`))).not.toContain('Today')
    await house.bring({ From: 'jo@example.com', To: mail?.from?.address ?? '' })
    expect((await house.cases()).map(({ caseId }) => caseId)).toEqual([id])
    await house.shut()
  })

  it('is believed from none but who knows the secret, where there is one', async () => {
    const { notice } = mailOf('jo@example.com')
    const house = await shop()
    expect((await house.tell([notice], `whsec_${'AAAA'.repeat(10)}`)).status).toBe(401)
    expect((await house.tell([])).status).toBe(400)
    expect((await house.tell([{ ...notice, id: 'x' }])).status).toBe(400)
    expect(await house.server.mail.list()).toEqual([])
    await house.shut()
    const closed = await shop({ notices: {} })
    expect((await closed.tell([notice])).status).toBe(404)
    await closed.shut()
  })

  it('with a key of the application speaks for no human of the company', async () => {
    const house = await shop({ mailbox: 'help@shop.test', trustedSubmitters: ['192.0.2.1'] })
    const { notice } = mailOf('jo@example.com')
    const desk = addresses.issue({ caseId: notice.id, recipient: 'help@shop.test', purpose: 'desk' })
    await house.bring({ From: 'help@shop.test', To: desk })
    expect((await house.cases()).map(({ caseId }) => caseId)).not.toContain(notice.id)
    await house.shut()
  })
})
