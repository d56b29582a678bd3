import { createTransport } from 'nodemailer'
import type { DeliveredMail } from 'presszero-journey'

/** A mail as it goes over the wire. */
export interface RawMail {
  from: string
  to: string
  raw: string
}

/** Sends a mail byte for byte by SMTP, as the mail server of its sender would. */
export async function sendRaw(port: number, { from, to, raw }: RawMail): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  try {
    await transport.sendMail({ envelope: { from, to }, raw: raw.replaceAll('\n', '\r\n') })
  } finally {
    transport.close()
  }
}

/** The words of `answer` above the whole of the mail that it answers, as Gmail writes it. */
export function asGmail(mail: DeliveredMail, answer: string): RawMail {
  const { from, to, headers } = answering(mail)
  return {
    from,
    to,
    raw: `${headers}
Content-Type: multipart/alternative; boundary="000000000000b1946a05f3ab6c2d"

--000000000000b1946a05f3ab6c2d
Content-Type: text/plain; charset="UTF-8"

${answer}

On Mon, Nov 16, 2026 at 9:31 AM ${mail.from.name ?? ''} <
${mail.from.address}> wrote:

${quoted(mail.text)}

--000000000000b1946a05f3ab6c2d
Content-Type: text/html; charset="UTF-8"

<div dir="ltr">${answer}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 16, 2026 at 9:31 AM ${mail.from.name} &lt;<a href="mailto:${mail.from.address}">${mail.from.address}</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${html(mail.text)}</blockquote></div>

--000000000000b1946a05f3ab6c2d--
`,
  }
}

/** The same as Outlook writes it: no quote marks, a block of headers instead. */
export function asOutlook(mail: DeliveredMail, answer: string): RawMail {
  const { from, to, headers } = answering(mail)
  return {
    from,
    to,
    raw: `${headers}
Thread-Topic: ${mail.subject}
X-MS-Has-Attach:
Content-Type: multipart/alternative; boundary="_000_AM9PR01MB8211_"

--_000_AM9PR01MB8211_
Content-Type: text/plain; charset="utf-8"

${answer}

________________________________
From: ${mail.from.name} <${mail.from.address}>
Sent: Monday, November 16, 2026 9:31 AM
To: ${from} <${from}>
Subject: ${mail.subject}

${mail.text}

--_000_AM9PR01MB8211_
Content-Type: text/html; charset="utf-8"

<html><body><div class="elementToProof" style="font-family: Aptos, sans-serif; font-size: 12pt;">${answer}</div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> ${mail.from.name} &lt;${mail.from.address}&gt;<br><b>Sent:</b> Monday, November 16, 2026 9:31 AM<br><b>To:</b> ${from} &lt;${from}&gt;<br><b>Subject:</b> ${mail.subject}</font><div>&nbsp;</div></div>
<div>${html(mail.text)}</div></body></html>

--_000_AM9PR01MB8211_--
`,
  }
}

function answering(mail: DeliveredMail) {
  const from = mail.envelope.to[0] ?? ''
  const to = mail.replyTo?.address ?? mail.from.address
  const id = crypto.randomUUID()
  const headers = `From: ${from}
To: ${to}
Subject: Re: ${mail.subject}
Date: ${new Date().toUTCString().replace('GMT', '+0000')}
Message-ID: <${id}@${from.split('@')[1]}>
In-Reply-To: ${mail.messageId}
References: ${[...mail.references, mail.messageId].join(' ')}
MIME-Version: 1.0`
  return { from, to, headers }
}

function quoted(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}
