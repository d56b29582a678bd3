import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeAttachment } from './attachment.js'
import { safeHtml } from './safe-html.js'

const html = (text: string) => safeHtml(text).html

describe('safeHtml', () => {
  it('keeps what a mail says and how it looks', () => {
    const kept =
      '<p style="color: #333; margin: 0 0 1em">Hello <b>Ann</b> &amp; Bob,<br></p><table width="100%"><tr><td align="left">x</td></tr></table>'
    expect(html(kept)).toBe(kept)
  })

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<img src=x onerror=alert(1)>', '<img>'],
    ['<svg onload=alert(1)><text>x</text></svg>y', 'y'],
    ['<math><mi xlink:href="javascript:alert(1)">x</mi></math>', ''],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href=" java\tscript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
    ['<a href="//evil.test">x</a>', '<a>x</a>'],
    ['<form action="https://evil.test"><input name=a><button>Go</button>x</form>', 'x'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', ''],
    ['<style>@import url(https://evil.test)</style><link rel=stylesheet href=x>y', 'y'],
    [
      '<div style="background:url(https://evil.test/x.png);color:red">x</div>',
      '<div style="color: red">x</div>',
    ],
    ['<div style="position:fixed;top:0;z-index:9;width:expression(alert(1))">x</div>', '<div>x</div>'],
    ['<div style="color:\\72 ed;background-color:r/**/ed">x</div>', '<div>x</div>'],
    ['<div id="login" class="modal" onclick="x()" name="a">x</div>', '<div>x</div>'],
    ['<base href="https://evil.test"><meta http-equiv=refresh content="0">x', 'x'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', ''],
    ['<title><b>x</b></title>y', 'y'],
    ['a <b', 'a '],
    [
      "<p title='\"><script>alert(1)</script>'>x",
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">x</p>',
    ],
  ])('makes %j harmless', (text, safe) => {
    expect(html(text)).toBe(safe)
  })

  it('gives links no way back to the page', () => {
    expect(html('<a href="https://shop.test/?a=1&b=2" target="_self">x</a>')).toBe(
      '<a href="https://shop.test/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    )
  })

  it('keeps pictures of the mail itself, and counts those of other servers that it leaves out', () => {
    const mail =
      '<img src="cid:a%40b" alt="logo"><img src="cid:none"><img src="https://evil.test/pixel.gif"><img src="data:image/png;base64,AAAA"><img src="data:image/svg+xml;base64,AAAA">'
    const inlineImage = (id: string) => (id === 'a@b' ? '/files/1' : undefined)
    expect(safeHtml(mail, { inlineImage })).toEqual({
      html: '<img alt="logo" src="/files/1" referrerpolicy="no-referrer"><img><img><img src="data:image/png;base64,AAAA" referrerpolicy="no-referrer"><img>',
      blockedImages: 1,
    })
    expect(safeHtml(mail, { remoteImages: true }).html).toContain('src="https://evil.test/pixel.gif"')
  })

  it('never throws, never lets anything run, and gives the same for what it gave', () => {
    const pieces = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=',
      'javascript:alert(1)',
      ' onerror=',
      '<svg>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '<![CDATA[',
      '"',
      "'",
      '>',
      '<a href=',
      '<math>',
      '<title>',
      '</title>',
      '&lt;',
      '&#x6a;',
      '<p style=',
      'url(x)',
      '<table>',
      '<td>',
      '<textarea>',
      '\u0000',
    )
    const anything = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(anything, text => {
        const safe = html(text)
        expect(safe).not.toMatch(
          /<(?:script|svg|math|style|iframe|textarea|title|!)|<[^>]{0,200}\s(?:on\w+|srcdoc|id|class)=/i,
        )
        expect(html(safe)).toBe(safe)
      }),
      { numRuns: 500 },
    )
  })
})

describe('safeAttachment', () => {
  const of = (filename: string, mimeType: string, content: string) =>
    safeAttachment({ filename, mimeType, content: Buffer.from(content, 'latin1'), inline: true })

  it.each([
    ['a.png', 'image/png', '\x89PNG\r\n\x1a\n', 'image/png', true],
    ['a.png', 'text/html', '\x89PNG\r\n\x1a\n', 'image/png', true],
    ['a.svg', 'image/svg+xml', '<svg onload=alert(1)>', 'application/octet-stream', false],
    ['a.png', 'image/png', '<svg onload=alert(1)>', 'application/octet-stream', false],
    ['a.txt', 'text/plain', '\u00ef\u00bb\u00bf <html>', 'application/octet-stream', false],
    ['a.txt', 'text/plain', 'hello', 'text/plain', false],
    ['a.html', 'text/html', 'hello', 'application/octet-stream', false],
    ['a.pdf', 'application/pdf', '%PDF-1.7', 'application/pdf', false],
    ['a.pdf', 'application/pdf', 'MZ', 'application/octet-stream', false],
    [
      'a.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'PK\x03\x04',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      false,
    ],
    ['a', 'x', '', 'application/octet-stream', false],
  ])('takes %s called %s for what its bytes say', (name, declared, content, mimeType, inline) => {
    expect(of(name, declared, content)).toEqual({ filename: name, mimeType, inline })
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\a.exe', 'a.exe'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['.htaccess', 'htaccess'],
    ['a\r\nSet-Cookie: x', 'aSet-Cookie x'],
    ['', 'attachment'],
  ])('calls a file named %j %j', (name, safe) => {
    expect(of(name, 'text/plain', 'x').filename).toBe(safe)
  })
})
