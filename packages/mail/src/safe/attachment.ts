import type { MailAttachment } from '../read/mail.js'

/** How an attachment may be handed out. */
export interface SafeAttachment {
  /** Without folders, control characters or tricks of direction. */
  readonly filename: string
  /** What its bytes say it is; `application/octet-stream` for all that a browser could run. */
  readonly mimeType: string
  /** Whether it may be shown in a page; all else is a download. */
  readonly inline: boolean
}

type Signature = readonly [mimeType: string, matches: (bytes: Buffer) => boolean]

const starts =
  (hex: string, at = 0) =>
  (bytes: Buffer): boolean =>
    bytes.toString('hex', at, at + hex.length / 2) === hex
const box = (brand: RegExp) => (bytes: Buffer) =>
  bytes.toString('latin1', 4, 8) === 'ftyp' && brand.test(bytes.toString('latin1', 8, 12))

const signatures: readonly Signature[] = [
  ['image/png', starts('89504e470d0a1a0a')],
  ['image/jpeg', starts('ffd8ff')],
  ['image/gif', starts('47494638')],
  ['image/webp', bytes => starts('52494646')(bytes) && starts('57454250', 8)(bytes)],
  ['image/heic', box(/^(?:hei[cx]|mif1|hevc)$/)],
  ['image/avif', box(/^avif$/)],
  ['video/mp4', box(/^(?:isom|mp4[12]|avc1|qt {2}|m4v )$/i)],
  ['application/pdf', starts('255044462d')],
  ['application/zip', starts('504b0304')],
  ['application/gzip', starts('1f8b')],
  ['application/x-7z-compressed', starts('377abcaf271c')],
  ['application/vnd.rar', starts('526172211a07')],
  ['application/x-msdownload', starts('4d5a')],
  ['application/x-executable', starts('7f454c46')],
]
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
/** Types of documents that are ZIP files inside. */
const zipped =
  /^application\/(?:vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\.[\w.-]{1,80}|epub\+zip)$/
const harmless =
  /^(?:text\/(?:plain|csv|calendar|vcard)|audio\/[\w.+-]{1,60}|video\/[\w.+-]{1,60}|message\/(?:rfc822|delivery-status)|application\/(?:msword|rtf|pgp-signature|pkcs7-signature|vnd\.ms-[\w.-]{1,60}))$/
/** Behind the mark of any Unicode encoding. */
const markup = /^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]{0,100}<(?:!|\?|[a-z])/i

/**
 * What an attachment is, by its bytes and not by what the sender calls it. Pictures may be shown; SVG, HTML, XML and programs
 * never are, whatever they are called.
 */
export function safeAttachment({ filename, mimeType, content }: MailAttachment): SafeAttachment {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 512))
  const found = signatures.find(([, matches]) => matches(head))?.[0]
  const type = found ? typeFrom(found, mimeType) : typeWithout(mimeType, head)
  return { filename: safeName(filename), mimeType: type, inline: found !== undefined && shown.has(found) }
}

function typeFrom(found: string, declared: string): string {
  if (found === 'application/zip' && zipped.test(declared)) return declared
  return found.startsWith('application/x-') && !found.endsWith('compressed')
    ? 'application/octet-stream'
    : found
}

function typeWithout(declared: string, head: Buffer): string {
  const isRunnable =
    markup.test(head.toString('latin1').replaceAll('\0', '')) && declared !== 'message/rfc822'
  return harmless.test(declared) && !isRunnable ? declared : 'application/octet-stream'
}

function safeName(filename = ''): string {
  const name = filename
    .normalize('NFC')
    .slice(-1000)
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*;]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return name.length > 150 ? `${name.slice(0, 100)}…${name.slice(-40)}` : name || 'attachment'
}
