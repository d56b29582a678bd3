import { createTransport } from 'nodemailer'
import type { StoredMail } from './store.js'

/** A reply as it goes out: what a mail program makes of it. */
export interface OutgoingReply {
  from: string
  to: string
  subject: string
  inReplyTo?: string
  references: string[]
  text: string
  html: string
}

/** A reply as Gmail writes it: threaded, with what it answers quoted below an attribution line. */
export function composeReply({ mail, envelope }: StoredMail, text: string, now: Date): OutgoingReply {
  const to = (mail.replyTo[0] ?? mail.from)?.address
  const from = envelope.to[0]
  if (to === undefined || from === undefined) throw new Error('This mail names nobody who could be answered.')
  const attribution = attributionOf(mail.from?.name ?? to, to, mail.date ?? now)
  return {
    from,
    to,
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    ...(mail.messageId === undefined ? {} : { inReplyTo: mail.messageId }),
    references: [...mail.references, ...(mail.messageId === undefined ? [] : [mail.messageId])],
    text: `${text}\n\n${attribution}\n\n${quote(mail.text ?? '')}\n`,
    html: [
      `<div dir="auto">${escapeHtml(text).replaceAll('\n', '<br>')}</div><br>`,
      `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(attribution)}<br></div>`,
      `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">`,
      mail.html ?? escapeHtml(mail.text ?? '').replaceAll('\n', '<br>'),
      '</blockquote></div>',
    ].join(''),
  }
}

/** Sends a reply by SMTP to the server's receiver, as the sender's own mail server would. */
export async function sendReply(reply: OutgoingReply, smtp: { host: string; port: number }): Promise<void> {
  const transport = createTransport({ ...smtp, secure: false, ignoreTLS: true, name: 'mailbox.localhost' })
  try {
    await transport.sendMail({ ...reply, envelope: { from: reply.from, to: reply.to } })
  } finally {
    transport.close()
  }
}

function attributionOf(name: string, address: string, date: Date): string {
  const day = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  })
  const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' })
  return `On ${day.format(date)} at ${time.format(date)} ${name} <${address}> wrote:`
}

function quote(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
