import { createHmac } from 'node:crypto'
import { caseIdFromDigest } from '../address/case-id.js'

/**
 * The case that an answer to a mail opens, where the mail has a Message-ID already: the same mail sent again is the same
 * case, and the same mail to somebody else is another. Keyed, so that nobody else can name it.
 */
export function caseOfMail(
  { messageId, recipient }: { messageId: string; recipient: string },
  secret: string | Uint8Array,
): string {
  const digest = createHmac('sha256', secret)
    .update(`replyable ${messageId} ${recipient.toLowerCase()}`)
    .digest()
  return caseIdFromDigest(digest)
}
