import { htmlToText } from '../../reply/html/to-lines.js'
import type { MailAttachment } from '../mail.js'
import { charsetText } from './charset.js'
import { unflowed } from './flowed.js'
import { readStructured, type Structured } from './parameters.js'
import type { Part } from './parts.js'
import { decodeTransfer } from './transfer.js'
import { decodeWords } from './words.js'

/** What a person is shown of a mail, and what goes with it. */
export interface Bodies {
  readonly text?: string
  readonly html?: string
  readonly attachments: readonly MailAttachment[]
}

/** One thing to read, as text, as HTML or as both. */
interface Words {
  text?: string
  html?: string
}

/**
 * The bodies of a mail. The choices of a multipart/alternative are one body; other text parts follow each other.
 */
export function readBodies(root: Part): Bodies {
  const bodies: Words[] = []
  const attachments: MailAttachment[] = []
  gather(root, undefined, bodies, attachments)
  const text = bodies.some(body => body.text !== undefined)
    ? joined(bodies.map(({ text, html }) => text ?? htmlToText(html ?? '')))
    : undefined
  const html = bodies.some(body => body.html !== undefined)
    ? joined(bodies.map(({ text, html }) => html ?? asHtml(text ?? '')))
    : undefined
  return { ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }), attachments }
}

function joined(bodies: readonly string[]): string {
  return bodies.filter((body, index) => body.trim() !== '' || index === 0).join('\n')
}

function gather(
  part: Part,
  alternative: Words | undefined,
  bodies: Words[],
  attachments: MailAttachment[],
): void {
  const kind = part.type.value
  if (part.children.length > 0) {
    const choice = kind === 'multipart/alternative' ? (alternative ?? {}) : alternative
    if (choice && choice !== alternative) bodies.push(choice)
    for (const child of part.children) gather(child, choice, bodies, attachments)
    return
  }
  const disposition = readStructured(part.fields.get('content-disposition')?.[0])
  const isWords = (kind === 'text/plain' || kind === 'text/html') && disposition.value !== 'attachment'
  if (!isWords) {
    attachments.push(attachmentOf(part, disposition))
    return
  }
  const body = alternative ?? {}
  if (body !== alternative) bodies.push(body)
  const key = kind === 'text/html' ? 'html' : 'text'
  const words = wordsOf(part)
  body[key] = body[key] === undefined ? words : `${body[key]}\n${words}`
}

function wordsOf({ fields, type, body }: Part): string {
  const bytes = decodeTransfer(body, fields.get('content-transfer-encoding')?.[0])
  const decoded = charsetText(bytes, type.parameters.get('charset')).replaceAll('\r\n', '\n')
  const text = decoded.includes('\r') ? decoded.replaceAll('\r', '\n') : decoded
  const isFlowed = type.value === 'text/plain' && type.parameters.get('format')?.toLowerCase() === 'flowed'
  return isFlowed ? unflowed(text, type.parameters.get('delsp')?.toLowerCase() === 'yes') : text
}

function attachmentOf({ fields, type, body }: Part, disposition: Structured): MailAttachment {
  const filename = disposition.parameters.get('filename') ?? type.parameters.get('name')
  const contentId = fields.get('content-id')?.[0]?.replace(/^<|>$/g, '')
  return {
    ...(filename ? { filename: decodeWords(filename.slice(0, 1000)) } : {}),
    mimeType: type.value,
    content: decodeTransfer(body, fields.get('content-transfer-encoding')?.[0]),
    ...(contentId ? { contentId } : {}),
    inline: disposition.value === 'inline' || (disposition.value === '' && contentId !== undefined),
  }
}

function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<div>${escaped.replaceAll('\n', '<br>\n')}</div>`
}
