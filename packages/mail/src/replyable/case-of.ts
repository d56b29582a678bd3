import { createHmac } from 'node:crypto'
import { caseIdFromBytes } from '../address/case-id.js'

/**
 * The case that an answer to a mail opens, where the mail has a Message-ID already: the same mail sent again is the same
 * case, and the same mail to somebody else is another. A version 8 UUID (RFC 9562) of a keyed digest.
 */
export function caseOfMail(
  { messageId, recipient }: { messageId: string; recipient: string },
  secret: string | Uint8Array,
): string {
  const digest = createHmac('sha256', secret)
    .update(`replyable ${messageId} ${recipient.toLowerCase()}`)
    .digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return caseIdFromBytes(digest.subarray(0, 16))
}
