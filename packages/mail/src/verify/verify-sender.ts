import { authenticate } from 'mailauth'
import type { SenderAuthentication } from '../sender/types.js'

/** As `dns.promises.resolve`: rejects with `code` ENOTFOUND or ENODATA where there is no such record. */
export type DnsResolver = (domain: string, type: string) => Promise<string[] | string[][]>

export interface VerifySenderOptions {
  /** The peer that handed the mail in. */
  readonly ip: string
  /** What it said in EHLO. */
  readonly helo?: string
  /** MAIL FROM; empty for the null return path. */
  readonly mailFrom: string
  /** Where to look records up; the system's DNS where not given. */
  readonly resolver?: DnsResolver
  /** The name of the server that asks. */
  readonly mta?: string
}

/**
 * Looks up what DKIM (RFC 6376), SPF (RFC 7208) and DMARC (RFC 9989) say of a mail, for `senderVerdict`. A signature that
 * leaves a part of the body unsigned (`l=`) does not count. A failing lookup counts as nothing found.
 */
export async function verifySender(
  raw: Uint8Array,
  options: VerifySenderOptions,
): Promise<SenderAuthentication> {
  const { ip, helo = '', mailFrom, resolver, mta = 'localhost' } = options
  const found = await authenticate(Buffer.from(raw), {
    ip,
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
  return {
    dkim,
    ...(spf ? { spf } : {}),
    dmarc: dmarcOf(found.dmarc ? found.dmarc.status.result : 'none', dkim, spf),
  }
}

/** A pass that rests on a half-signed body alone is none. */
function dmarcOf(
  result: string,
  dkim: readonly string[],
  spf: string | undefined,
): SenderAuthentication['dmarc'] {
  if (result === 'fail') return 'fail'
  return result === 'pass' && (dkim.length > 0 || spf !== undefined) ? 'pass' : 'none'
}
