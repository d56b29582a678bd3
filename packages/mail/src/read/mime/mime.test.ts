import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../read-mail.js'
import { charsetText } from './charset.js'
import { unflowed } from './flowed.js'
import { readStructured } from './parameters.js'
import { decodeTransfer } from './transfer.js'

const read = (lines: string) => readMail(Buffer.from(lines, 'latin1'))
const decoded = (body: string, encoding: string): string =>
  Buffer.from(decodeTransfer(Buffer.from(body, 'latin1'), encoding)).toString('latin1')

describe('readMail', () => {
  it('shows one of the alternatives as text and one as HTML', async () => {
    const mail = await read(
      'Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nwords\n--a\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<b>words</b>\n--b\nContent-Type: image/png\nContent-ID: <x>\n\n\n--b--\n--a--\n',
    )
    expect(mail).toMatchObject({
      text: 'words',
      html: '<b>words</b>',
      attachments: [{ contentId: 'x', inline: true }],
    })
  })

  it('shows text parts that follow each other one below the other, in both forms', async () => {
    const mail = await read(
      'Content-Type: multipart/mixed; boundary=a\n\n--a\n\none <1>\n--a\nContent-Type: text/html\n\n<p>two</p>\n--a\n\nthree\n--a--\nepilogue',
    )
    expect(mail.text).toBe('one <1>\ntwo\nthree')
    expect(mail.html).toBe('<div>one &lt;1&gt;</div>\n<p>two</p>\n<div>three</div>')
  })

  it('takes a text part that is an attachment for one', async () => {
    const mail = await read(
      "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nwords\n--a\nContent-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''gr%C3%BC%C3%9Fe.txt\n\nnot words\n--a--\n",
    )
    expect(mail.text).toBe('words')
    expect(mail.attachments).toMatchObject([{ filename: 'grüße.txt', mimeType: 'text/plain' }])
  })

  it('loses no words where the structure is broken', async () => {
    expect((await read('Content-Type: multipart/mixed; boundary=a\n\nno delimiter')).text).toBe(
      'no delimiter',
    )
    expect((await read('Content-Type: multipart/mixed\n\nno boundary')).text).toBe('no boundary')
    expect((await read('Content-Type: multipart/mixed; boundary=a\n\n--a\n\nno end')).text).toBe('no end')
    expect((await read('Content-Type: text\n\nno type')).text).toBe('no type')
  })

  it('takes only whole lines for delimiters', async () => {
    const mail = await read(
      'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\n--ab\r\nx--a\r\n--a-- \r\n',
    )
    expect(mail.text).toBe('--ab\nx--a')
  })

  it('reads headers in UTF-8 and in the old Western code page', async () => {
    expect((await readMail(Buffer.from('Subject: Grüße\n\n'))).subject).toBe('Grüße')
    expect((await read('Subject: Gr\xfc\xdfe\n\n')).subject).toBe('Grüße')
  })
})

describe('decodeTransfer', () => {
  it('undoes quoted-printable and leaves what is malformed', () => {
    expect(decoded('a=3Db=\r\nc= \nd=e=4', 'Quoted-Printable')).toBe('a=bcd=e=4')
  })

  it('undoes base64, however it is wrapped', () => {
    expect(decoded('aGV\r\nsbG8=\n', ' BASE64 ')).toBe('hello')
  })

  it('gives back any bytes that were encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        const quoted = [...bytes].map(byte => `=${byte.toString(16).padStart(2, '0')}`).join('=\n')
        expect(decodeTransfer(Buffer.from(quoted), 'quoted-printable')).toEqual(bytes)
        expect(decodeTransfer(Buffer.from(Buffer.from(bytes).toString('base64')), 'base64')).toEqual(bytes)
      }),
    )
  })
})

describe('readStructured', () => {
  it('reads quoted values, escapes, continuations and charsets', () => {
    const { value, parameters } = readStructured(
      `Text/Plain ; Charset="utf-8"; name="a;\\"b"; filename*0*=iso-8859-1'de'gr%FC; filename*1="ße.txt"; x=`,
    )
    expect(value).toBe('text/plain')
    expect(parameters.get('charset')).toBe('utf-8')
    expect(parameters.get('name')).toBe('a;"b')
    expect(parameters.get('x')).toBe('')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        field => void readStructured(`a/b; n*0*=${field}; ${field}`),
      ),
    )
  })
})

describe('charsetText', () => {
  it.each([
    ['windows-1252', [0x80], '€'],
    ['cp1251', [0xc4, 0xe0], 'Да'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], '日'],
    ['us-ascii', [0xc3, 0xbc], 'ü'],
    ['no-such-charset', [0xfc], 'ü'],
    ['', [0xfc], 'ü'],
  ])('reads %s', (charset, bytes, text) => {
    expect(charsetText(Uint8Array.from(bytes), charset)).toBe(text)
  })
})

describe('unflowed', () => {
  it('joins lines that end in a space, by quote depth, and never the mark of a signature', () => {
    expect(unflowed('one \ntwo\n> three \n> four\n>> five \nsix\n-- \nAnn', false)).toBe(
      'one two\n> three four\n>> five \nsix\n-- \nAnn',
    )
    expect(unflowed('日 \n本', true)).toBe('日本')
  })
})
