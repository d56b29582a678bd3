import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReply } from './extract-reply.js'
import { htmlToText } from './html/to-lines.js'
import { languages } from './languages/index.js'

const text = (body: string) => extractReply({ text: body })
const html = (body: string) => extractReply({ html: body })

describe('extractReply', () => {
  it('keeps answers between quoted passages in order, with what they answer', () => {
    const { reply, quoted } = text(
      'On 3 March 2026 at 14:05, Shop wrote:\n> Which colour?\n\nBlue.\n\n> Which size?\n\nLarge.\n\n> Thanks',
    )
    expect(reply).toBe('> Which colour?\n\nBlue.\n\n> Which size?\n\nLarge.')
    expect(quoted).toBe('On 3 March 2026 at 14:05, Shop wrote:\n> Thanks')
  })

  it('keeps answers between the quotes of an HTML mail in order', () => {
    const { reply } = html(
      '<div class="gmail_quote"><div class="gmail_attr">On 3 March 2026 at 14:05, Shop wrote:</div><blockquote class="gmail_quote">Which colour?</blockquote><div>Blue.</div><blockquote class="gmail_quote">Which size?</blockquote><div>Large.</div></div>',
    )
    expect(reply.replace(/\n+/g, '\n')).toBe('> Which colour?\nBlue.\n> Which size?\nLarge.')
  })

  it('drops the quote above an answer that stands below it', () => {
    expect(text('On 3 March 2026 at 14:05, Shop wrote:\n> Which colour?\n\nBlue.').reply).toBe('Blue.')
  })

  it('keeps a quote that the sender put there by hand', () => {
    expect(text('Your page says:\n> free delivery\nIs that so?').reply).toBe(
      'Your page says:\n> free delivery\nIs that so?',
    )
  })

  it('keeps a mail that was passed on whole, apart from what is said of it', () => {
    const forwarded =
      '---------- Forwarded message ---------\nFrom: a@b.test\nSubject: Offer\n\nBuy now\n> or later'
    expect(text(`Is this real?\n\n${forwarded}`)).toEqual({
      reply: 'Is this real?',
      quoted: '',
      signature: '',
      forwarded,
    })
    expect(text(forwarded)).toMatchObject({ reply: forwarded, forwarded })
  })

  it('shows everything where nothing new was found', () => {
    expect(text('> only a quote').reply).toBe('> only a quote')
    expect(html('<blockquote type="cite">only a quote</blockquote>').reply).toBe('> only a quote')
  })

  it('prefers HTML, and takes the text where the HTML says nothing', () => {
    expect(extractReply({ text: 'from text', html: '<p>from HTML</p>' }).reply).toBe('from HTML')
    expect(extractReply({ text: 'from text', html: '<p> <img src="x"></p>' }).reply).toBe('from text')
  })

  it('is empty for an empty body', () => {
    expect(extractReply({})).toEqual({ reply: '', quoted: '', signature: '' })
  })

  it.each([
    ['-- \nAnn Example\nExample Ltd', '-- \nAnn Example\nExample Ltd'],
    ['Kind regards,\nAnn', 'Kind regards,\nAnn'],
    ['Met vriendelijke groet,\nAnn', 'Met vriendelijke groet,\nAnn'],
    ['Sent from my Pixel 9', 'Sent from my Pixel 9'],
    ['Ann Example\nann@example.com\n+31 20 123 4567', 'Ann Example\nann@example.com\n+31 20 123 4567'],
  ])('splits the signature %j off', (below, signature) => {
    const extracted = text(`It has not arrived.\n\n${below}`)
    expect(extracted.reply).toBe('It has not arrived.')
    expect(extracted.signature).toBe(signature)
  })

  it('gives reply and signature as they were written, so that they can be put together again', () => {
    const reply = 'It has not\narrived. \n\n\n  - neither\u00a0today\n  - nor before'
    const signature = '-- \nAnn  Example\n\n\nExample Ltd'
    const extracted = text(`\n${reply}\n \n${signature}\n\nOn 3 March 2026 at 14:05, Shop wrote:\n> Has it?`)
    expect(extracted).toMatchObject({ reply, signature })
  })

  it('takes a name below the text for a signature only where the quoted mail knows it', () => {
    const quote =
      'From: Shop <shop@shop.test>\nTo: Ann Example <ann@example.com>\nSubject: Colour\n\nHello Ann,\nwhich?'
    expect(text(`The lighter one.\nAnn\n\n${quote}`)).toMatchObject({
      reply: 'The lighter one.',
      signature: 'Ann',
    })
    expect(text(`The lighter one.\nBlue\n\n${quote}`)).toMatchObject({
      reply: 'The lighter one.\nBlue',
      signature: '',
    })
  })

  it.each([
    'Thanks,\nbut it has still not arrived, and I have waited for three weeks now without a word.',
    'Thanks!',
    'Best',
    'I sent it from my phone, but nobody answered.',
    'Sent from our warehouse in Utrecht on Monday, says your own tracking page.',
    'From: Helsinki\nTo: Tampere\nDate: 3 March',
    'On Monday I wrote:\n\nwhere is my parcel?',
    'In 2024 the manual wrote:\npress the red button',
    'Please write to Ann (ann@example.com) before 10:00 and say which of the many boxes in the hall is meant for us:\nred or blue',
    'Hello,\n\nOn 3 March 2026 at 10:00 I called, and your colleague Ann (ann@shop.test) wrote:\nplease wait.\n\nI waited.',
    'Am 3. März um 14:05 Uhr schrieb ich Ihnen:\n\nDie Lampe ist kaputt.',
    'The log says:\n\n2026-03-03 14:05:01 ERROR: disk full\n2026-03-03 14:05:02 ERROR: giving up\n\nWhat now?',
    'My details:\nName: Ann (ann@example.com)\nBought: 3 March 2026 10:00\nOrder: 10042\nProblem: broken',
    'Name: Ann\nSize: 42\nWhen: 3 March 2026 10:00\nWhere: Helsinki',
    'My iPhone 15 is broken.\n\nIt is an iPhone 15 Pro',
    'Please call me on 3 March at 10:00:\n+358 40 123 4567',
    '10:30 would be fine.\nSo would 2026-03-04.',
    'a > b and b > c',
    '---\nis a line\n---\nand so is this',
  ])('leaves what a human wrote alone: %j', body => {
    expect(text(body)).toEqual({ reply: body, quoted: '', signature: '' })
  })

  it('hides nothing for good: every word of the body is in one of its parts', () => {
    const pieces = [
      'My parcel is late.',
      '',
      'On Tue, Mar 3, 2026 at 2:05 PM Shop <r@shop.test> wrote:',
      '> quoted words',
      '>> deeper words',
      '-- ',
      'Ann',
      'Sent from my iPhone',
      '-----Original Message-----',
      'From: shop@shop.test',
      'Sent: today',
      'Subject: Hello',
      'Begin forwarded message:',
      'Kind regards,',
      'reply On Tue, Mar 3, 2026 at 2:05 PM, a@b.test wrote:',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), lines => {
        const { reply, quoted, signature, forwarded = '' } = text(lines.join('\n'))
        const words = (body: string) => new Set(body.match(/[\p{L}\p{N}]+/gu))
        const shown = words([reply, quoted, signature, forwarded].join('\n'))
        expect([...words(lines.join('\n'))].filter(word => !shown.has(word))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, and gives text for any text and any HTML', () => {
    const tags = fc.constantFrom(
      '<div>',
      '</div>',
      '<blockquote>',
      '<p',
      ' class="gmail_quote"',
      '>',
      '<br>',
      '&amp',
      '<!--',
      '<![CDATA[',
      '</',
      '<pre>',
      '<hr>',
      '&#x110000;',
    )
    const anyHtml = fc.array(fc.oneof(tags, fc.string({ unit: 'binary' }))).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), anyHtml, (body, markup) => {
        expect(typeof text(body).reply).toBe('string')
        expect(typeof html(markup).reply).toBe('string')
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['<div>'.repeat(100_000), ''],
    ['</b>'.repeat(100_000), ''],
    ['<blockquote>'.repeat(50_000), ''],
  ])('reads markup nested without end (%#)', (start, end) => {
    expect(html(`${start}deep${end}`).reply.replace(/^[> ]+/, '')).toBe('deep')
  })
})

describe('htmlToText', () => {
  it('shows what a browser shows', () => {
    expect(
      htmlToText(
        '<style>p{}</style><p>Hello&nbsp;<b>Ann</b>,\n see</p><ul><li>one<li>two</ul><pre>a\n  b</pre><table><tr><td>x<td>y</table><script>no</script>',
      ),
    ).toBe('Hello Ann, see\n\n- one\n- two\n\na\n  b\n\nx y')
  })

  it('shows nothing that is hidden', () => {
    expect(htmlToText('<div style="display:none">preheader</div><p hidden>x</p>Hello')).toBe('Hello')
  })
})

describe('the language tables', () => {
  it('know at least thirty languages, each with its words for a header block', () => {
    expect(languages.length).toBeGreaterThanOrEqual(30)
    for (const language of languages) {
      for (const field of ['from', 'sent', 'to', 'subject', 'original', 'forwarded'] as const) {
        expect(language[field].length).toBeGreaterThan(0)
      }
    }
  })

  it('recognise the header block and the original message of each language', () => {
    for (const { from, sent, to, subject, original } of languages) {
      const block = `${from[0]}: Shop <shop@shop.test>\n${sent[0]}: 3.3.2026\n${to[0]}: ann@example.com\n${subject[0]}: Hi`
      expect(text(`Yes\n\n${block}\n\nquoted`).reply).toBe('Yes')
      expect(text(`Yes\n\n-----${original[0]}-----\n\nquoted`).reply).toBe('Yes')
    }
  })
})
