import { createHash, createHmac } from 'node:crypto'
import { mailboxOf } from './case/mailbox.js'

/** 192 bits, as ASVS 5 11.5.1 asks for at least 128. */
const TOKEN_BYTES = 24

/**
 * Capabilities of this server. A token is a keyed hash of what it is for, so that the answer to a repeated request can
 * carry it again although the log keeps only its SHA-256.
 */
export interface Tokens {
  /** Opens one case for its customer. `key` is the request's idempotency key, `body` what it asked for. */
  ofCase(caseId: string, key: string, body: string): string
  /** The secret of a one-time sign-in link. */
  ofSignIn(mailId: string): string
  ofSession(secret: string): string
  /** Stands for a mail address where the address itself must not stand: the same for every way to write it. */
  ofAddress(address: string): string
  /** What is counted of an address: what goes to it, or on from it; or what goes to all of its domain. */
  ofCounted(what: 'to' | 'from' | 'domain', address: string): string
  /** Stands for a name that another system gave in telling of a queue. */
  ofElsewhere(queue: string, name: string): string
  /** The secret behind reply addresses and Message-IDs. */
  readonly mailKey: string
}

export function createTokens(secret: string): Tokens {
  const derive = (...parts: readonly string[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(parts))
      .digest()
      .subarray(0, TOKEN_BYTES)
      .toString('base64url')
  return {
    ofCase: (caseId, key, body) => derive('case', caseId, key, sha256(body)),
    ofSignIn: mailId => derive('sign-in', mailId),
    ofAddress: address => derive('address', mailboxOf(address)),
    ofCounted: (what, address) => {
      const mailbox = mailboxOf(address)
      return derive('counted', what, what === 'domain' ? mailbox.slice(mailbox.lastIndexOf('@')) : mailbox)
    },
    ofElsewhere: (queue, name) => derive('elsewhere', queue, name),
    ofSession: linkSecret => derive('session', linkSecret),
    mailKey: createHmac('sha256', secret).update('mail').digest('base64url'),
  }
}

/** SHA-256 in hex: how tokens are kept. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
