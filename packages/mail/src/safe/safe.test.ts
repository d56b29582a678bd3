import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HtmlNode, parseHtml } from '../reply/html/tree.js'
import { allowedTags, plainAttributes } from './allowed.js'
import { safeAttachment } from './attachment.js'
import { safeHtml } from './safe-html.js'

const html = (text: string) => safeHtml(text).html

/** Whether an attribute may stand in what is shown; nothing of another server is loaded, since the test allows no picture. */
function isListed(name: string, value: string): boolean {
  if (name === 'href') return /^https:\/\//.test(value)
  if (name === 'style') return !/url|-\d|\(|\\|@/.test(value)
  return plainAttributes.has(name) || name === 'target' || name === 'rel'
}

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
    ['<svg><style><img src=x onerror=alert(1)></style></svg>', ''],
    [
      '<svg><desc><noscript><img title="</noscript><img src=x onerror=alert(1)>"></noscript></desc></svg>',
      '',
    ],
    [
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
      '',
    ],
    ['<template><script>alert(1)</script></template>x', 'x'],
    ['<foreignObject><img src=x onerror=alert(1)></foreignObject>', '<img>'],
    ['<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>y', '<img>&quot;&gt;y'],
    ['<![CDATA[<img src=x onerror=alert(1)>]]>x', 'x'],
    ['<!--><img src=x onerror=alert(1)>-->x', '<img>--&gt;x'],
    ['<a href="&#106;avascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="vbscript:x">x</a><a href="blob:x">y</a>', '<a>x</a><a>y</a>'],
    ['<td background="https://evil.test/x.png">x</td>', '<td>x</td>'],
    ['<video poster="https://evil.test/x.png"><source src=x>y</video>', ''],
    ['<div style="margin:-900px 0 0 -900px;padding:1px">x</div>', '<div style="padding: 1px">x</div>'],
    [
      '<div style="width:calc(100vw);color:var(--x);border:1px solid">x</div>',
      '<div style="border: 1px solid">x</div>',
    ],
    ['<div style="@import \'https://evil.test\';color:red">x</div>', '<div style="color: red">x</div>'],
    ['<div style="background-image:image-set(\'https://evil.test/x.png\' 1x)">x</div>', '<div>x</div>'],
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
    expect(safeHtml('<img srcset="https://evil.test/a.png 1x, https://evil.test/b.png 2x">')).toEqual({
      html: '<img>',
      blockedImages: 1,
    })
  })

  it('gives nothing that is not on its lists, for any markup', () => {
    const names = fc.constantFrom(
      ...'a img div p td svg math style script template noscript base form input x'.split(' '),
    )
    const attributes = fc.constantFrom(
      ' href="https://a.test/?b=1"',
      ' href=javascript:alert(1)',
      ' src=https://a.test/x.png',
      ' src=cid:x',
      ' src="data:image/svg+xml;base64,AA"',
      ' srcset="https://a.test/x.png 2x"',
      ' style="color:red;background:url(https://a.test);margin:-1px"',
      ' style=\'font-family:"a;b\\"c"\'',
      ' onload=x',
      ' id=x name=x class=x',
      ' background=https://a.test',
      ' title="&quot;><script>"',
    )
    const tag = fc
      .tuple(names, fc.array(attributes, { maxLength: 3 }))
      .map(([name, of]) => `<${name}${of.join('')}>`)
    const close = names.map(name => `</${name}>`)
    const markup = fc.array(
      fc.oneof(tag, close, fc.string({ maxLength: 6 }), fc.constantFrom('<!--', '-->', '<', '"')),
    )
    fc.assert(
      fc.property(markup, parts => {
        const found: string[] = []
        const check = (node: HtmlNode): void => {
          if (typeof node === 'string') return
          if (node.tag !== '#root' && !allowedTags.has(node.tag)) found.push(node.tag)
          for (const [name, value] of node.attributes)
            if (!isListed(name, value)) found.push(`${name}=${value}`)
          node.children.forEach(check)
        }
        check(parseHtml(html(parts.join(''))))
        expect(found).toEqual([])
      }),
      { numRuns: 500 },
    )
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
    ['a.txt', 'text/plain', '\u00ff\u00fe<\0s\0v\0g\0', 'application/octet-stream', false],
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
