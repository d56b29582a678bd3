/** Inputs on which mail software is known to hang, in any length. */
export interface Killer {
  readonly name: string
  readonly of: 'text' | 'html' | 'mail'
  make(length: number): string
}

const filled =
  (unit: string, before = '', after = '') =>
  (length: number): string =>
    before +
    unit.repeat(Math.max(1, Math.floor((length - before.length - after.length) / unit.length))) +
    after

const plain = 'From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n'
const killer = (of: Killer['of'], name: string, make: Killer['make']): Killer => ({ of, name, make })

export const killers: readonly Killer[] = [
  killer('text', 'On On …', filled('On ')),
  killer('text', 'On 3 wrote …', filled('On 3 wrote ')),
  killer('text', 'a run of dashes', filled('-')),
  killer('text', 'lines of one dash', filled('-\n')),
  killer('text', 'lines of one letter', filled('a\n')),
  killer('text', 'lines of one digit and a colon', filled('1:\n')),
  killer('text', 'a run of quote marks', filled('>')),
  killer('text', 'answers and quotes in turn', filled('a\n> b\n')),
  killer('text', 'attributions', filled('On 3 March 2026 at 14:05, Ann <a@example.com> wrote:\n')),
  killer('text', 'attributions that never end', filled(`On 3 March 2026 at 14:05 ${'x '.repeat(200)}\n`)),
  killer('text', 'header lines', filled('From: a@example.com\n')),
  killer('text', 'a run of spaces', filled(' ')),
  killer('html', 'nested div', filled('<div>')),
  killer('html', 'nested blockquote', filled('<blockquote>')),
  killer('html', 'nested gmail_quote', filled('<div class=gmail_quote>')),
  killer('html', 'short div', filled('<div>a</div>')),
  killer('html', 'line breaks', filled('a<br>')),
  killer('html', 'list items', filled('<li>a')),
  killer('html', 'opening brackets', filled('<')),
  killer('html', 'one long attribute', filled('x ', '<p class="', '">a</p>')),
  killer('mail', 'recipients', filled('a@b.de,\r\n ', 'From: a@example.com\r\nTo: ', 'c@d.de\r\n\r\nx')),
  killer('mail', 'quotation marks in To', filled('"', 'To: ', '\r\n\r\nx')),
  killer('mail', 'encoded words', filled('=?utf-8?q?a?= ', 'Subject: ', '\r\n\r\nx')),
  killer('mail', 'header fields', filled('X: y\r\n', '', '\r\nx')),
  killer('mail', 'references', filled('<a@b.de> ', 'References: ', '\r\n\r\nx')),
  killer('mail', 'lines of one letter', filled('a\r\n', `${plain}\r\n`)),
  killer('mail', 'empty lines', filled('\n', `${plain}\r\n`)),
  killer('mail', 'flowed lines', filled('a \r\n', `${plain}Content-Type: text/plain; format=flowed\r\n\r\n`)),
  killer(
    'mail',
    'base64 in lines of one letter',
    filled('Y\r\n', `${plain}Content-Transfer-Encoding: base64\r\n\r\n`),
  ),
  killer(
    'mail',
    'quoted-printable',
    filled('=41=\r\n', `${plain}Content-Transfer-Encoding: quoted-printable\r\n\r\n`),
  ),
  killer(
    'mail',
    'parts',
    filled('--b\r\n\r\na\r\n', `${plain}Content-Type: multipart/mixed; boundary=b\r\n\r\n`),
  ),
  killer(
    'mail',
    'almost parts',
    filled('--bb\n', `${plain}Content-Type: multipart/mixed; boundary=b\r\n\r\n`),
  ),
  killer(
    'mail',
    'recipients of a bounce',
    filled(
      'Final-Recipient: rfc822;a@b.de\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n',
      `${plain}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n`,
    ),
  ),
  killer(
    'mail',
    'a bounce in lines of text',
    filled('a@b.de: 550 no\r\n', 'From: mailer-daemon@b.de\r\nSubject: undelivered\r\n\r\n'),
  ),
]
