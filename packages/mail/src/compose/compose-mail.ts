import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress } from '../read/mail.js'
import { htmlToText } from '../reply/html/to-lines.js'
import { checkCompose, checkEnvelope, recipientsOf, refused } from './check.js'
import { checkAttachments } from './check-attachments.js'
import { composeHtml } from './html/template.js'
import { composeText } from './text.js'
import type {
  ComposedMail,
  ComposeOptions,
  MailEnvelopeOptions,
  MailReturn,
  OutgoingAttachment,
  ReadyMailOptions,
} from './types.js'

/**
 * Composes a mail that can be answered: multipart/alternative, threaded, no remote content. Wording is handed in; texts
 * are plain. The same options give the same bytes.
 *
 * @throws MailError `unanswerable-sender`, `bad-header-value`, `bad-option`
 */
export async function composeMail(options: ComposeOptions): Promise<ComposedMail> {
  checkCompose(options)
  return build(options, { text: composeText(options), html: composeHtml(options) })
}

/**
 * Composes a mail from words that somebody has written already, such as an application's order confirmation, and makes it
 * answerable. The same options give the same bytes.
 *
 * @throws MailError `unanswerable-sender`, `bad-header-value`, `bad-option`
 */
export async function composeReadyMail(options: ReadyMailOptions): Promise<ComposedMail> {
  checkEnvelope(options)
  const { html, attachments = [] } = options
  const text = options.text ?? (html === undefined ? undefined : htmlToText(html))
  if (text === undefined) throw refused('bad-option', 'text', 'text is missing: give text, html or both')
  checkAttachments(attachments)
  return build(options, { text, ...(html === undefined ? {} : { html }), attachments })
}

interface Content {
  text: string
  html?: string
  attachments?: readonly OutgoingAttachment[]
}

async function build(
  options: MailEnvelopeOptions & MailReturn,
  { text, html, attachments = [] }: Content,
): Promise<ComposedMail> {
  const to = recipientsOf(options)
  const { from, replyTo, subject, messageId, inReplyTo, references, date, auto } = options
  const composer = new MailComposer({
    from: named(from),
    to: to.map(named),
    ...(replyTo ? { replyTo: named(replyTo) } : {}),
    subject,
    messageId,
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(references && references.length > 0 ? { references: [...references] } : {}),
    date,
    headers: {
      'X-Press-Zero': options.loopId ?? messageId.slice(1, -1),
      'Content-Language': options.locale,
      ...(auto ? { 'Auto-Submitted': auto, 'X-Auto-Response-Suppress': 'All' } : {}),
    },
    text,
    ...(html === undefined ? {} : { html }),
    attachments: attachments.map(attached),
    newline: 'win',
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const raw = await composer.compile().build()
  const envelope = { from: options.returnPath ?? '', to: to.map(({ address }) => address) }
  return { envelope, messageId, raw: new Uint8Array(raw) }
}

function named({ name, address }: MailAddress): { name: string; address: string } {
  return { name: name ?? '', address }
}

function attached({ filename, contentType, content, contentId }: OutgoingAttachment) {
  return {
    filename,
    content: typeof content === 'string' ? content : Buffer.from(content),
    ...(contentType === undefined ? {} : { contentType }),
    ...(contentId === undefined ? {} : { cid: contentId }),
  }
}
