import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress } from '../read/mail.js'
import { checkCompose, recipientsOf } from './check.js'
import { composeHtml } from './html/template.js'
import { composeText } from './text.js'
import type { ComposedMail, ComposeOptions } from './types.js'

/**
 * Composes a mail that can be answered: multipart/alternative, threaded, no remote content. Wording is handed in; texts
 * are plain. The same options give the same bytes.
 *
 * @throws MailError `unanswerable-sender`, `bad-header-value`, `bad-option`
 */
export async function composeMail(options: ComposeOptions): Promise<ComposedMail> {
  checkCompose(options)
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
    text: composeText(options),
    html: composeHtml(options),
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
