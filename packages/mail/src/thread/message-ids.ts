import { createHash } from 'node:crypto'
import { decodeBase32, encodeBase32 } from '../address/base32.js'
import { caseIdFromBytes, caseIdToBytes } from '../address/case-id.js'
import { type DerivedKey, deriveKeys, deriveOtherKeys, keyOf, macBytes } from '../address/keys.js'
import { checkedDomain } from '../address/reply-addresses.js'
import type { TokenRefusal } from '../address/types.js'
import { listMessageIds } from './list-ids.js'
import type { MessageIds, MessageIdsOptions } from './types.js'

/* version 1 · key tag 1 · case id 16 · digest of the mail's id 10 · HMAC 12: 40 bytes, 64 characters of base32 */
const version = 1
const mailDigestBytes = 10
const payloadBytes = 28
const tokenCharacters = ((payloadBytes + macBytes) * 8) / 5

/**
 * Signed Message-IDs: a mail program repeats them in In-Reply-To and References, which leads an answer to its case even
 * where it was sent to another address.
 *
 * @throws MailError `bad-option`
 */
export function messageIds(options: MessageIdsOptions): MessageIds {
  const domain = checkedDomain(options.domain)
  const keys = deriveKeys(options.keys, 'message id')
  const reading = [...keys, ...deriveOtherKeys(options.otherKeys, 'message id')]

  return {
    issue({ caseId, mailId }) {
      const [key] = keys
      const digest = createHash('sha256').update(mailId).digest().subarray(0, mailDigestBytes)
      const payload = Buffer.concat([Uint8Array.of(version, key.tag), caseIdToBytes(caseId), digest])
      return `<${encodeBase32(Buffer.concat([payload, key.mac(payload)]))}@${domain}>`
    },

    read(header) {
      let refusal: TokenRefusal = 'not-ours'
      for (const id of listMessageIds(header).reverse()) {
        const result = readId(id, domain, reading)
        if (!('invalid' in result)) return result
        if (result.invalid !== 'not-ours') refusal = result.invalid
      }
      return { invalid: refusal }
    },
  }
}

function readId(
  id: string,
  domain: string,
  keys: readonly DerivedKey[],
): { caseId: string; key: string } | { invalid: TokenRefusal } {
  const at = id.lastIndexOf('@')
  const token = id.slice(1, at)
  if (id.slice(at + 1, -1).toLowerCase() !== domain || token.length !== tokenCharacters) {
    return { invalid: 'not-ours' }
  }
  const bytes = decodeBase32(token)
  if (!bytes || bytes[0] !== version) return { invalid: 'malformed' }
  const payload = bytes.subarray(0, payloadBytes)
  const key = keyOf({ tag: bytes[1], payload, mac: bytes.subarray(payloadBytes) }, keys)
  if (typeof key === 'string') return { invalid: key }
  return { caseId: caseIdFromBytes(payload.subarray(2, 18)), key: key.id }
}
