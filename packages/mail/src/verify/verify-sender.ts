import { authenticate } from 'mailauth'
import { readFields, splitAtBody } from '../read/mime/fields.js'
import type { SenderAuthentication } from '../sender/types.js'

/** As `dns.promises.resolve`: rejects with `code` ENOTFOUND or ENODATA where there is no such record. */
export type DnsResolver = (domain: string, type: string) => Promise<string[] | string[][]>

export interface VerifySenderOptions {
  /**
   * The peer that handed the mail in. Without it, as for a mail that was read from a mailbox, SPF cannot be asked: DKIM can
   * then verify the sender, and nothing can disown them.
   */
  readonly ip?: string
  /** What it said in EHLO. */
  readonly helo?: string
  /** MAIL FROM; empty for the null return path. */
  readonly mailFrom: string
  /** Where to look records up; the system's DNS where not given. */
  readonly resolver?: DnsResolver
  /** The name of the server that asks. */
  readonly mta?: string
}

/** More signatures than any honest mail has: each costs a lookup, and a reading of the whole mail. */
const MOST_SIGNATURES = 20

/**
 * Looks up what DKIM (RFC 6376), SPF (RFC 7208) and DMARC (RFC 9989) say of a mail, for `senderVerdict`. A signature that
 * leaves a part of the body unsigned (`l=`) does not count. A failing lookup counts as nothing found, and so does a DMARC
 * failure where the domain's owner asks for nothing to be done about it (`p=none`).
 */
export async function verifySender(
  raw: Uint8Array,
  options: VerifySenderOptions,
): Promise<SenderAuthentication> {
  const { ip, helo = '', mailFrom, resolver, mta = 'localhost' } = options
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length)
  if (signaturesOf(bytes) > MOST_SIGNATURES) return { dkim: [], dmarc: 'none' }
  const found = await authenticate(bytes, {
    ...(ip === undefined ? {} : { ip }),
    helo,
    sender: mailFrom,
    mta,
    ...(resolver ? { resolver } : {}),
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
  })
  const signatures = found.dkim.results.filter(({ status }) => status.result === 'pass' && !status.underSized)
  const dkim = signatures.flatMap(({ signingDomain }) => (signingDomain ? [signingDomain.toLowerCase()] : []))
  const spf = found.spf && found.spf.status.result === 'pass' ? found.spf.domain : undefined
  const { result = 'none', policy } = found.dmarc
    ? { result: found.dmarc.status.result, policy: found.dmarc.policy }
    : {}
  const disowned = result === 'fail' && ip !== undefined && policy !== 'none'
  return {
    dkim,
    ...(spf ? { spf } : {}),
    dmarc: disowned ? 'fail' : passOrNone(result, dkim, spf),
  }
}

function signaturesOf(raw: Buffer): number {
  return readFields(splitAtBody(raw).header).get('dkim-signature')?.length ?? 0
}

/** A pass that rests on a half-signed body alone is none. */
function passOrNone(
  result: string,
  dkim: readonly string[],
  spf: string | undefined,
): SenderAuthentication['dmarc'] {
  return result === 'pass' && (dkim.length > 0 || spf !== undefined) ? 'pass' : 'none'
}
