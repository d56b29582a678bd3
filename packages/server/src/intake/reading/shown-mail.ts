import {
  type Mail,
  type MailAddress,
  type MailAttachment,
  readMail,
  safeAttachment,
  safeHtml,
} from '@presszero/mail'
import type { DeskMail } from '@presszero/wire'

/** What of a mail the desk shows. */
export type ShownMail = Pick<DeskMail, 'headers' | 'text' | 'html' | 'blockedImages' | 'attachments'>

/** What is attached to a mail, as it may be handed out. */
export interface HandedOut {
  name: string
  type: string
  content: Uint8Array
}

/** Of a text, or of a header, this much is shown: the source has all of it. */
const MOST_CHARACTERS = 1_000_000
const MOST_OF_A_HEADER = 2_000
const MOST_ATTACHMENTS = 200
/** Bytes of pictures that are shown within the HTML; others are downloads. */
const MOST_PICTURES = 2 * 1024 * 1024

/**
 * A mail as the desk may show it.
 *
 * @throws MailError where it goes beyond what is read of a mail
 */
export async function showMail(raw: Uint8Array): Promise<ShownMail> {
  const mail = await readMail(raw)
  const { html, blockedImages } = safeHtml(cut(mail.html ?? ''), { inlineImage: picturesIn(mail) })
  return {
    headers: headersOf(mail),
    ...(mail.text === undefined ? {} : { text: cut(mail.text) }),
    ...(html.trim() === '' ? {} : { html }),
    blockedImages,
    attachments: mail.attachments.slice(0, MOST_ATTACHMENTS).map((attachment, index) => {
      const { filename: name, mimeType: type, inline: safe } = safeAttachment(attachment)
      return { index, name, type, size: attachment.content.byteLength, safe }
    }),
  }
}

/**
 * One of the attachments; undefined where there are not so many.
 *
 * @throws MailError where the mail goes beyond what is read of one
 */
export async function handOut(raw: Uint8Array, index: number): Promise<HandedOut | undefined> {
  const { attachments } = await readMail(raw)
  const attachment = attachments[index]
  if (attachment === undefined) return undefined
  const { filename: name, mimeType: type } = safeAttachment(attachment)
  return { name, type, content: new Uint8Array(attachment.content) }
}

function headersOf({ headers, from, to, cc, replyTo, subject }: Mail): ShownMail['headers'] {
  const written: readonly (readonly [name: string, value: string])[] = [
    ['From', addressesOf(from === undefined ? [] : [from])],
    ['To', addressesOf(to)],
    ['Cc', addressesOf(cc)],
    ['Reply-To', addressesOf(replyTo)],
    ['Date', headers.get('date')?.[0] ?? ''],
    ['Subject', subject],
  ]
  return written.flatMap(([name, value]) =>
    value === '' ? [] : [{ name, value: value.slice(0, MOST_OF_A_HEADER) }],
  )
}

function addressesOf(addresses: readonly MailAddress[]): string {
  return addresses.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ')
}

/** The pictures that the HTML names by `cid:`, those that are nothing but pictures, as addresses that hold them. */
function picturesIn({ attachments }: Mail): (contentId: string) => string | undefined {
  const pictures = new Map<string, MailAttachment>()
  for (const one of attachments) if (one.contentId !== undefined) pictures.set(one.contentId, one)
  let left = MOST_PICTURES
  return contentId => {
    const picture = pictures.get(contentId)
    if (picture === undefined || picture.content.byteLength > left) return undefined
    const { mimeType, inline } = safeAttachment(picture)
    if (!inline) return undefined
    left -= picture.content.byteLength
    return `data:${mimeType};base64,${Buffer.from(picture.content).toString('base64')}`
  }
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}
