import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../read/read-mail.js'
import { extractReply } from '../reply/extract-reply.js'
import { isUnanswerable } from './check.js'
import { composeMail } from './compose-mail.js'
import type { ComposeOptions } from './types.js'

const options = {
  from: { name: 'Fjällbacka Outfitters', address: 'r+token@reply.shop.test' },
  to: { name: 'Ann', address: 'ann@example.com' },
  subject: 'Your parcel · PZ-7K3M-92QD',
  messageId: '<id@shop.test>',
  date: new Date('2026-03-03T14:05:00Z'),
  blocks: [
    { kind: 'paragraph', text: 'Hello Ann,\n\nit is <on> its way & "near".' },
    { kind: 'facts', rows: [{ label: 'Reference', value: 'PZ-7K3M-92QD' }] },
    { kind: 'message', author: 'Maria', note: '14:05', text: 'See you on Thursday.' },
    { kind: 'button', label: 'Reply', href: 'mailto:r+token@reply.shop.test' },
  ],
  locale: 'en',
  dir: 'ltr',
  returnPath: 'b+token@reply.shop.test',
} satisfies ComposeOptions

const textOf = (raw: Uint8Array): string => Buffer.from(raw).toString('latin1')
const headersOf = (raw: Uint8Array): string[] =>
  (textOf(raw).split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]/g, ' ').split('\r\n')

describe('composeMail', () => {
  it('can be read back: sender, recipient, subject, thread, and all that it says', async () => {
    const composed = await composeMail({ ...options, inReplyTo: '<a@b>', references: ['<0@b>', '<a@b>'] })
    const mail = await readMail(composed.raw)
    expect(mail.from).toEqual(options.from)
    expect(mail.to).toEqual([options.to])
    expect(mail.subject).toBe(options.subject)
    expect(mail.messageId).toBe(options.messageId)
    expect(mail.inReplyTo).toEqual(['<a@b>'])
    expect(mail.references).toEqual(['<0@b>', '<a@b>'])
    expect(mail.date).toEqual(options.date)
    expect(mail.headers.get('x-press-zero')).toEqual(['id@shop.test'])
    const said = ['it is <on> its way & "near".', 'PZ-7K3M-92QD', 'See you on Thursday.', 'Maria']
    for (const text of said) expect(mail.text).toContain(text)
    for (const text of said) expect(extractReply({ html: mail.html ?? '' }).reply).toContain(text)
  })

  it('gives the same bytes for the same options', async () => {
    expect(textOf((await composeMail(options)).raw)).toBe(textOf((await composeMail(options)).raw))
  })

  it('gives what humans write and what a web form confirms a bounce path, and automatic answers none', async () => {
    const { returnPath: _, ...withoutPath } = options
    const human = await composeMail(options)
    const generated = await composeMail({ ...options, auto: 'auto-generated' })
    const replied = await composeMail({ ...withoutPath, auto: 'auto-replied' })
    expect([human, generated, replied].map(({ envelope }) => envelope.from)).toEqual([
      options.returnPath,
      options.returnPath,
      '',
    ])
    expect(textOf(human.raw)).not.toMatch(/^auto-submitted/im)
    expect(textOf(generated.raw)).toMatch(/^auto-submitted: auto-generated\r$/im)
    expect(textOf(replied.raw)).toMatch(/^auto-submitted: auto-replied\r$/im)
  })

  it.each([
    'noreply@shop.test',
    'no-reply@shop.test',
    'No_Reply@shop.test',
    'do-not-reply@shop.test',
    'donotreply@shop.test',
    'shop.noreply@shop.test',
    'noreply+1@shop.test',
    'nicht-antworten@shop.test',
  ])('refuses %s as a sender, in From and in Reply-To', async address => {
    expect(isUnanswerable(address)).toBe(true)
    const refusal = expect.objectContaining({ code: 'unanswerable-sender' })
    await expect(composeMail({ ...options, from: { address } })).rejects.toEqual(refusal)
    await expect(composeMail({ ...options, replyTo: { address } })).rejects.toEqual(refusal)
  })

  it.each([
    'reply@shop.test',
    'help@noreply.test',
    'norepo@shop.test',
    'casino-replay@shop.test',
    'ann@shop.test',
  ])('takes %s as a sender', address => {
    expect(isUnanswerable(address)).toBe(false)
  })

  it('refuses line breaks and control characters in every header, naming the field', async () => {
    const breaks = ['\r', '\n', '\0', '\u2028', '\u2029', '\u0085', '\r\nBcc: x@y.z']
    for (const broken of breaks) {
      const attempts: [Partial<ComposeOptions>, string][] = [
        [{ subject: `a${broken}b` }, 'subject'],
        [{ from: { ...options.from, name: `a${broken}b` } }, 'from.name'],
        [{ to: { address: `a${broken}b@example.com` } }, 'to.address'],
        [{ replyTo: { address: `a@b.test${broken}` } }, 'replyTo.address'],
        [{ messageId: `<a${broken}@b>` }, 'messageId'],
        [{ inReplyTo: `<a${broken}@b>` }, 'inReplyTo'],
        [{ references: ['<a@b>', `<a${broken}@b>`] }, 'references[1]'],
        [{ loopId: `a${broken}b` }, 'loopId'],
        [{ locale: `en${broken}` }, 'locale'],
      ]
      for (const [change, field] of attempts) {
        const refusal = expect.objectContaining({ code: 'bad-header-value', field })
        await expect(composeMail({ ...options, ...change } as ComposeOptions)).rejects.toEqual(refusal)
      }
    }
  })

  it('never writes a header line that was not asked for, whatever the texts hold', async () => {
    const known =
      /^(?:From|To|Reply-To|Subject|Message-ID|Date|X-Press-Zero|Content-Language|Content-Type|MIME-Version|Content-Transfer-Encoding): /
    const anyText = fc.string({ unit: 'binary' })
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (subject, name, text) => {
        const composed = await composeMail({
          ...options,
          subject,
          from: { ...options.from, name },
          brand: { name },
          blocks: [{ kind: 'paragraph', text }],
        }).catch(() => undefined)
        for (const line of composed ? headersOf(composed.raw) : []) expect(line).toMatch(known)
      }),
    )
  })

  it('writes no markup that was handed in as text', async () => {
    const nasty = '<script>alert(1)</script><img src=x onerror=y>"\'&'
    const { raw } = await composeMail({
      ...options,
      subject: nasty,
      brand: { name: nasty },
      footer: [nasty],
      preheader: nasty,
      quoted: { attribution: nasty, text: nasty },
      blocks: [
        { kind: 'heading', text: nasty },
        { kind: 'message', author: nasty, note: nasty, text: nasty },
        { kind: 'facts', rows: [{ label: nasty, value: nasty }] },
        { kind: 'button', label: nasty, href: 'https://shop.test/?a="><b>' },
        { kind: 'note', text: `${nasty} https://shop.test/"onload=x` },
      ],
    })
    const { html = '' } = await readMail(raw)
    expect(html).not.toMatch(/<script|<img|<b>|"onload/)
  })

  it('loads nothing from anywhere', async () => {
    const { html = '' } = await readMail((await composeMail(options)).raw)
    expect(html).not.toMatch(/<(?:img|link|iframe|video)|src=|url\(|@import|https?:/)
  })

  it('names the language and the direction', async () => {
    const { raw } = await composeMail({ ...options, locale: 'he', dir: 'rtl' })
    const { html = '' } = await readMail(raw)
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html).not.toContain('align="left"')
  })

  it.each([
    [{ to: [] }, 'to'],
    [{ to: { address: 'nobody' } }, 'to'],
    [{ messageId: 'id@shop.test' }, 'messageId'],
    [{ brand: { name: 'Shop', color: 'red' } }, 'brand.color'],
    [{ blocks: [{ kind: 'button', label: 'x', href: 'javascript:alert(1)' }] }, 'blocks[0].href'],
    [{ date: new Date('x') }, 'date'],
    [{ returnPath: undefined }, 'returnPath'],
  ])('names the option to mend: %j', async (change, field) => {
    const attempt = composeMail({ ...options, ...change } as ComposeOptions)
    await expect(attempt).rejects.toEqual(expect.objectContaining({ code: 'bad-option', field }))
  })
})
