import { MailError } from '../errors.js'
import { decodeBase32, encodeBase32 } from './base32.js'
import { caseIdFromBytes, caseIdToBytes } from './case-id.js'
import { type DerivedKey, deriveKeys, deriveOtherKeys, keyOf, macBytes, sameBytes } from './keys.js'
import type {
  AddressPurpose,
  AddressToIssue,
  ReplyAddresses,
  ReplyAddressesOptions,
  ReplyToken,
  TokenRefusal,
} from './types.js'

/*
 * A token is 38 bytes, 61 characters of base32:
 *   version 1 · key tag 1 · case id 16 · recipient tag 5 · expiry in hours since 1970, 0 for never 3 · HMAC 12
 * With its two-character mark the local part has 63 of the 64 characters that RFC 5321 allows.
 */
const version = 1
const recipientTagBytes = 5
const payloadBytes = 26
const tokenCharacters = Math.ceil(((payloadBytes + macBytes) * 8) / 5)
const hour = 3_600_000

const marks = { reply: 'r', bounce: 'b', desk: 'd' } as const satisfies Record<AddressPurpose, string>
const purposes: readonly AddressPurpose[] = ['reply', 'bounce', 'desk']
const localPart = new RegExp(`^([rbd])[+-]([0-9a-z]{${tokenCharacters}})$`, 'i')

/**
 * Signed addresses that say to which case a mail belongs and to whom the address was handed. Each purpose signs with a
 * key of its own, derived by HKDF-SHA-256.
 *
 * @example
 * const addresses = replyAddresses({ domain: 'reply.shop.test', keys: [{ id: '2026a', secret }] })
 * const address = addresses.issue({ caseId: crypto.randomUUID(), recipient: 'ann@example.com' })
 * addresses.read(address) // { caseId, recipientTag, key: '2026a', purpose: 'reply' }
 *
 * @throws MailError `bad-option`
 */
export function replyAddresses(options: ReplyAddressesOptions): ReplyAddresses {
  const domain = checkedDomain(options.domain)
  const separator = options.style === 'catch-all' ? '-' : '+'
  const now = options.now ?? Date.now
  const signing = {
    reply: deriveKeys(options.keys, 'reply address'),
    bounce: deriveKeys(options.keys, 'bounce address'),
    desk: deriveKeys(options.keys, 'desk address'),
  } satisfies Record<AddressPurpose, unknown>
  const reading: Readonly<Record<AddressPurpose, readonly DerivedKey[]>> = {
    reply: [...signing.reply, ...deriveOtherKeys(options.otherKeys, 'reply address')],
    bounce: [...signing.bounce, ...deriveOtherKeys(options.otherKeys, 'bounce address')],
    desk: signing.desk,
  }

  return {
    issue(address) {
      const purpose = address.purpose ?? 'reply'
      const [key] = signing[purpose]
      const payload = encodePayload(address, key)
      const token = encodeBase32(Buffer.concat([payload, key.mac(payload)]))
      return `${marks[purpose]}${separator}${token}@${domain}`
    },

    read(address) {
      const parts = splitAddress(address)
      if (parts?.domain !== domain) return { invalid: 'not-ours' }
      const [, mark, text] = localPart.exec(parts.local) ?? []
      const purpose = purposes.find(purpose => marks[purpose] === mark?.toLowerCase())
      if (!purpose || text === undefined) return { invalid: 'not-ours' }
      return readToken(text, reading[purpose], purpose, now())
    },

    isFor(token, recipient) {
      const tag = Buffer.from(token.recipientTag, 'hex')
      const keys = reading[token.purpose].filter(key => key.id === token.key)
      return keys.some(key => sameBytes(tag, tagOf(recipient, key)))
    },
  }
}

function encodePayload({ caseId, recipient, expires }: AddressToIssue, key: DerivedKey): Uint8Array {
  const payload = Buffer.alloc(payloadBytes)
  payload.writeUInt8(version, 0)
  payload.writeUInt8(key.tag, 1)
  payload.set(caseIdToBytes(caseId), 2)
  payload.set(tagOf(recipient, key), 18)
  payload.writeUIntBE(expires ? hoursOf(expires) : 0, 23, 3)
  return payload
}

function readToken(
  text: string,
  keys: readonly DerivedKey[],
  purpose: AddressPurpose,
  now: number,
): ReplyToken | { invalid: TokenRefusal } {
  const bytes = decodeBase32(text)
  if (!bytes || bytes[0] !== version) return { invalid: 'malformed' }
  const payload = Buffer.from(bytes.subarray(0, payloadBytes))
  const key = keyOf({ tag: bytes[1], payload, mac: bytes.subarray(payloadBytes) }, keys)
  if (typeof key === 'string') return { invalid: key }
  const expires = payload.readUIntBE(23, 3)
  if (expires !== 0 && expires * hour <= now) return { invalid: 'expired' }
  return {
    caseId: caseIdFromBytes(payload.subarray(2, 18)),
    recipientTag: payload.toString('hex', 18, 23),
    key: key.id,
    purpose,
  }
}

function tagOf(recipient: string, key: DerivedKey): Uint8Array {
  const text = `recipient ${recipient.trim().toLowerCase()}`
  return key.mac(Buffer.from(text, 'utf8'), recipientTagBytes)
}

function hoursOf(expires: Date): number {
  const hours = Math.ceil(expires.getTime() / hour)
  if (hours > 0 && hours < 2 ** 24) return hours
  throw new MailError('bad-option', 'expires', 'expires is not a date between 1970 and 3883')
}

function splitAddress(address: string): { local: string; domain: string } | undefined {
  const bare = address.trim().replace(/^<(.*)>$/, '$1')
  const at = bare.lastIndexOf('@')
  return at < 1 ? undefined : { local: bare.slice(0, at), domain: bare.slice(at + 1).toLowerCase() }
}

/** The domain in lower case, or an error that says what is wrong with it. */
export function checkedDomain(domain: string): string {
  if (/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(domain)) return domain.toLowerCase()
  throw new MailError(
    'bad-option',
    'domain',
    `domain is "${domain}": give a host name such as "reply.example.com" (punycode for other scripts)`,
  )
}
