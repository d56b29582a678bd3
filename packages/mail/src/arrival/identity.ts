import { createHash } from 'node:crypto'
import { splitHead } from './head.js'

/**
 * What its author wrote at the head of a mail. Every other header may be added, moved or replaced on the way, and differs
 * between two copies of one mail.
 */
const AUTHORED = [
  ...['message-id', 'date', 'from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'in-reply-to', 'references'],
  ...['content-type', 'content-transfer-encoding'],
]

const SPACE = 0x20
const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * What makes a mail the same mail, whichever way and however often it is brought: SHA-256, in hex, of what its author
 * wrote, headers and body in the relaxed form of DKIM (RFC 6376, 3.4.2 and 3.4.4), since servers on the way change line
 * ends and spaces. A mail without a Message-ID is told apart by its lowest Received line too, which the first server
 * wrote.
 */
export function mailIdentity(raw: Uint8Array): string {
  const { fields, rest } = splitHead(raw)
  const authored = AUTHORED.map(name => [name, (fields.get(name) ?? []).map(relaxed)])
  const first = fields.has('message-id') ? undefined : fields.get('received')?.at(-1)
  return createHash('sha256')
    .update(JSON.stringify([authored, first && relaxed(first)]))
    .update(relaxedBody(rest))
    .digest('hex')
}

function relaxed(value: string): string {
  return value.replace(/[ \t\r\n]+/g, ' ').trim()
}

/** Runs of white space as one space, none before the end of a line, no empty lines at the end. */
function relaxedBody(body: Buffer): Buffer {
  const written = Buffer.allocUnsafe(body.length)
  let length = 0
  let spaces = false
  let lines = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte === LINE_FEED) {
      lines++
      spaces = false
    } else if (byte === SPACE || byte === TAB || byte === CARRIAGE_RETURN) {
      spaces = true
    } else {
      // What was held back turns out to stand between two characters, and counts. It never takes more than it did.
      for (; lines > 0; lines--) written[length++] = LINE_FEED
      if (spaces) written[length++] = SPACE
      spaces = false
      written[length++] = byte
    }
  }
  return written.subarray(0, length)
}
