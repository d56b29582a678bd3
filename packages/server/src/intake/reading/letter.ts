import { type Mail, readMail } from '@presszero/mail'
import { type Words, wordsOf } from '../words.js'

/** A mail as filing needs it: small, and plain data, so that it crosses from a thread at no cost. */
export interface ReadLetter {
  /** Without its bodies and what is attached: that is read again for whoever opens it at the desk. */
  mail: Mail
  words: Words
  /** How many files came with it; pictures within its HTML are not counted. */
  files: number
}

/**
 * Reads a mail and takes apart what it says.
 *
 * @throws MailError where it goes beyond what is read of a mail
 */
export async function readLetter(
  raw: Uint8Array,
  trustedAuthservIds: readonly string[],
): Promise<ReadLetter> {
  const mail = await readMail(raw, { trustedAuthservIds })
  const { text: _, html: __, ...bare } = mail
  return {
    mail: { ...bare, attachments: [] },
    words: wordsOf(mail),
    files: filesIn(mail),
  }
}

/** Those that the HTML does not show as pictures of its own. */
function filesIn({ attachments, html = '' }: Mail): number {
  const shown = new Set([...html.matchAll(/\bcid:([^\s"'<>)]+)/gi)].map(([, id]) => id))
  return attachments.filter(({ contentId }) => contentId === undefined || !shown.has(contentId)).length
}
