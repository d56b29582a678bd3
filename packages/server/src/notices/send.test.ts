import type { MailTransport } from '@presszero/mail'
import { memoryTransport } from '@presszero/mail/testing'
import { describe, expect, it } from 'vitest'
import type { MailToSend } from './mail-to-send.js'
import { deliveryReport, reportHeaders, shop } from './shop.test-helper.js'

const parcel = {
  ...{ to: 'jo@example.com', subject: 'Your parcel is on its way', text: 'It comes on Monday.\nOr Tuesday.' },
  about: 'order A-1234',
} satisfies MailToSend

describe('a mail that an application has sent', () => {
  it('goes out once it is on disk, from an address that can be answered, in the company’s name', async () => {
    const house = await shop()
    const taken = await house.server.mail.send({ ...parcel, html: '<p>It comes on <b>Monday</b>.</p>' })
    expect(await house.server.mail.status(taken.id)).toMatchObject({ state: 'queued', about: 'order A-1234' })
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    expect(mail).toMatchObject({
      ...{ messageId: taken.messageId, subject: parcel.subject, html: '<p>It comes on <b>Monday</b>.</p>' },
      from: { name: 'Shop', address: expect.stringMatching(/^r\+.*@reply\.shop\.test$/) },
    })
    expect(mail?.text?.trim()).toBe('It comes on Monday.\nOr Tuesday.')
    expect(house.sent()[0]?.envelope.from).toMatch(/^b\+/)
    expect(await house.server.mail.status(taken.id)).toMatchObject({ state: 'sent', to: 'jo@example.com' })
    expect(await house.cases()).toEqual([])
    await house.shut()
  })

  it('becomes a case when it is answered, which shows what was answered; a second answer joins it', async () => {
    const house = await shop()
    const { id } = await house.server.mail.send({ ...parcel, topic: 'order', locale: 'fr' })
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    const answer = { From: 'Jo <jo@example.com>', To: mail?.from?.address ?? '', Subject: 'Re: Your parcel' }
    await house.bring({ ...answer, 'In-Reply-To': mail?.messageId ?? '' }, 'Monday, please.')
    await house.bring(answer, 'Or rather Tuesday.')
    const rows = await house.cases()
    expect(rows).toMatchObject([
      {
        caseId: id,
        email: 'jo@example.com',
        topic: 'order',
        queue: 'orders',
        locale: 'fr',
        channel: 'email',
      },
    ])
    const desk = await house.deskCase(id)
    expect(desk.messages.map(({ text }) => text)).toEqual(['Monday, please.', 'Or rather Tuesday.'])
    expect(desk.answers).toMatchObject({ subject: parcel.subject, text: parcel.text, about: 'order A-1234' })
    expect(await house.server.mail.status(id)).toMatchObject({ caseId: id, state: 'sent' })
    await house.shut()
  })

  it('is quoted to the company’s mailbox, where its answer is answered', async () => {
    const house = await shop({ mailbox: 'help@shop.test' })
    await house.server.mail.send(parcel)
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    await house.bring({ From: 'jo@example.com', To: mail?.from?.address ?? '' }, 'Monday, please.')
    const [forward] = await house.mailsTo('help@shop.test')
    expect(forward?.text).toContain('Monday, please.')
    expect(forward?.text).toMatch(/Shop wrote:\n> It comes on Monday\.\n> Or Tuesday\./)
    await house.shut()
  })

  it('that is answered by a machine makes no case', async () => {
    const house = await shop()
    await house.server.mail.send(parcel)
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    expect(mail?.headers.get('auto-submitted')).toEqual(['auto-generated'])
    const To = mail?.from?.address ?? ''
    await house.bring({ From: 'jo@example.com', To, 'Auto-Submitted': 'auto-replied' }, 'I am away.')
    expect(await house.cases()).toEqual([])
    await house.shut()
  })

  it('that is answered by somebody else makes a case of theirs, always the same one, and never the recipient’s', async () => {
    const house = await shop()
    const { id } = await house.server.mail.send(parcel)
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    const answer = { To: mail?.from?.address ?? '', 'In-Reply-To': mail?.messageId ?? '' }
    await house.bring({ ...answer, From: 'eve@evil.test' }, 'Send it to me.')
    await house.bring({ ...answer, From: 'jo@example.com' }, 'Monday, please.')
    await house.bring({ ...answer, From: 'Eve@evil.test' }, 'Hurry.')
    const [eves, jos] = await house.cases()
    expect(jos).toMatchObject({ caseId: id, email: 'jo@example.com' })
    expect(eves?.email).toBe('eve@evil.test')
    expect((await house.deskCase(eves?.caseId ?? '')).messages).toHaveLength(2)
    expect((await house.deskCase(id)).messages).toHaveLength(1)
    await house.shut()
  })

  it('that comes back is seen to have bounced, and makes no case', async () => {
    const house = await shop()
    const { id, messageId } = await house.server.mail.send({ ...parcel, to: 'jo@gmial.test' })
    await house.clock.settle()
    const To = house.sent()[0]?.envelope.from ?? ''
    await house.bring({ ...reportHeaders, To }, deliveryReport('jo@gmial.test', messageId))
    expect(await house.server.mail.status(id)).toMatchObject({ state: 'bounced', reason: 'unknown-user' })
    expect(await house.server.mail.list({ state: ['bounced'] })).toMatchObject([{ id, to: 'jo@gmial.test' }])
    expect(await house.cases()).toEqual([])
    await house.shut()
  })

  it('is tried again, and told to have failed when no server will ever take it', async () => {
    let tries = 0
    const house = await shop({}, to =>
      to === 'ann@shop.test' ? 'accept' : ++tries < 3 ? 'temporary' : 'permanent',
    )
    const { id } = await house.server.mail.send(parcel)
    await house.clock.advance(1_000)
    expect(await house.server.mail.status(id)).toMatchObject({ state: 'queued' })
    await house.clock.advance(10 * 60_000)
    expect(await house.server.mail.status(id)).toMatchObject({ state: 'failed', reason: 'unknown-user' })
    expect(tries).toBe(3)
    await house.shut()
  })

  it('under the id that a provider has put in place of ours is found by an answer that names that one', async () => {
    const inner = memoryTransport()
    const messageId = '<0102-000000@eu-west-1.amazonses.com>'
    const transport: MailTransport = {
      ...inner,
      send: async mail => ({ ...(await inner.send(mail)), messageId }),
    }
    const house = await shop({ transport })
    const { id } = await house.server.mail.send(parcel)
    await house.clock.settle()
    expect(await house.server.mail.status(id)).toMatchObject({ messageId, state: 'sent' })
    const answer = { To: 'help@reply.shop.test', 'In-Reply-To': messageId }
    await house.bring({ ...answer, From: 'jo@example.com' })
    await house.bring({ ...answer, From: 'eve@evil.test' })
    expect((await house.cases()).map(({ caseId }) => caseId === id)).toEqual([true, false])
    await house.shut()
  })

  it('goes with what is attached, and its bytes are let go of once it has gone', async () => {
    const house = await shop()
    const attachments = [{ filename: 'rechnung ü.pdf', content: new Uint8Array([37, 80, 68, 70]) }]
    const { id } = await house.server.mail.send({ ...parcel, attachments })
    const [, due] = await house.log.read(`notice:${id}`)
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    expect(mail?.attachments).toMatchObject([{ filename: 'rechnung ü.pdf', mimeType: 'application/pdf' }])
    expect(await house.log.raw(due?.id ?? '')).toBe(undefined)
    expect(await house.log.verify(`notice:${id}`)).toMatchObject({ ok: true })
    await house.shut()
  })

  it('is one mail, however often the same key is sent, and a key is for one mail', async () => {
    const house = await shop()
    const { mail } = house.server
    const [first, second] = await Promise.all([1, 2].map(() => mail.send({ ...parcel, once: 'order-1' })))
    expect(second).toEqual(first)
    await house.clock.settle()
    expect(await mail.send({ ...parcel, once: 'order-1' })).toEqual(first)
    expect(await house.mailsTo('jo@example.com')).toHaveLength(1)
    await expect(mail.send({ ...parcel, subject: 'Another', once: 'order-1' })).rejects.toMatchObject({
      code: 'key-reused',
    })
    await house.shut()
  })

  it('is refused, and not dropped later, when its address has got too many today', async () => {
    const house = await shop({ notices: { mostADay: 2 } })
    const { mail } = house.server
    for (const to of ['jo@example.com', 'Jo+news@example.com']) await mail.send({ ...parcel, to })
    await expect(mail.send(parcel)).rejects.toMatchObject({ code: 'too-many', problems: [{ field: 'to' }] })
    await mail.send({ ...parcel, to: 'al@example.com' })
    await house.clock.sleep(86_400_001)
    await mail.send(parcel)
    await house.shut()
  })

  it('does not take from the acknowledgement that an answer gets', async () => {
    const house = await shop()
    await house.server.mail.send(parcel)
    await house.clock.settle()
    const [mail] = await house.mailsTo('jo@example.com')
    await house.bring({ From: 'jo@example.com', To: mail?.from?.address ?? '' })
    const [, acknowledgement] = await house.mailsTo('jo@example.com')
    expect(acknowledgement?.headers.get('auto-submitted')).toEqual(['auto-replied'])
    expect(acknowledgement?.references).toContain(mail?.messageId)
    await house.shut()
  })
})

describe('a mail about a case', () => {
  it('named by its id or its reference belongs to it, shows on it, and its answer joins it', async () => {
    const house = await shop()
    await house.bring({ From: 'jo@example.com', To: 'help@reply.shop.test' }, 'Where is my money?')
    const [row] = await house.cases()
    const caseId = row?.caseId ?? ''
    for (const about of [caseId, row?.reference ?? '']) {
      const { subject, text } = parcel
      const taken = await house.server.mail.send({ subject, text, about })
      expect(taken).toMatchObject({ caseId })
      await house.clock.settle()
      expect(await house.server.mail.status(taken.id)).toMatchObject({ caseId, state: 'sent' })
    }
    const [, , mail] = await house.mailsTo('jo@example.com')
    await house.bring({ From: 'jo@example.com', To: mail?.from?.address ?? '' }, 'Thanks')
    expect((await house.deskCase(caseId)).messages.map(({ author, text }) => [author.kind, text])).toEqual([
      ...[
        ['customer', 'Where is my money?'],
        ['system', parcel.text],
        ['system', parcel.text],
      ],
      ['customer', 'Thanks'],
    ])
    expect(await house.cases()).toHaveLength(1)
    await house.shut()
  })

  it('goes to nobody but its customer', async () => {
    const house = await shop()
    await house.bring({ From: 'jo@example.com', To: 'help@reply.shop.test' })
    const [row] = await house.cases()
    const sending = house.server.mail.send({ ...parcel, to: 'eve@evil.test', about: row?.reference ?? '' })
    await expect(sending).rejects.toMatchObject({ code: 'invalid', problems: [{ field: 'to' }] })
    expect(await house.mailsTo('eve@evil.test')).toEqual([])
    await house.shut()
  })

  it('that is not there is refused', async () => {
    const house = await shop()
    const about = 'c0ffee00-1234-4abc-8def-0123456789ab'
    await expect(house.server.mail.send({ ...parcel, about })).rejects.toMatchObject({ code: 'unknown-case' })
    await house.shut()
  })
})

describe('a mail that cannot be sent', () => {
  const wrong: [Partial<Record<keyof MailToSend, unknown>>, string][] = [
    [{ to: 'nobody' }, 'to'],
    [{ to: ['jo@example.com', 'al@example.com'] }, 'to'],
    [{ to: undefined }, 'to'],
    [{ to: { name: 'Jo\r\nBcc: all@example.com', address: 'jo@example.com' } }, 'to'],
    [{ subject: '' }, 'subject'],
    [{ subject: 'Hi\r\nBcc: all@example.com' }, 'subject'],
    [{ subject: 'Hi\u2028there' }, 'subject'],
    [{ subject: 'Hi\0there' }, 'subject'],
    [{ from: 'Shop\nBcc: all@example.com' }, 'from'],
    [{ text: undefined }, 'text'],
    [{ locale: 'en\r\nX: y' }, 'locale'],
    [{ topic: 'cheese' }, 'topic'],
    [{ attachments: [{ filename: 'a\r\nb', content: '' }] }, 'attachments[0].filename'],
    [
      { attachments: [{ filename: 'a', contentType: 'text/x\r\nX: y', content: '' }] },
      'attachments[0].contentType',
    ],
    [{ cc: 'al@example.com' } as object, 'cc'],
  ]

  it.each(wrong)('is refused with the field named: %j', async (change, field) => {
    const house = await shop()
    const sending = house.server.mail.send({ ...parcel, ...change } as MailToSend)
    await expect(sending).rejects.toMatchObject({ name: 'MailRefused', code: 'invalid' })
    const { problems } = await sending.catch(error => error)
    expect(problems[0].field).toContain(field)
    expect(problems[0].remedy.length).toBeGreaterThan(10)
    await house.shut()
  })
})
