import type { Mail } from '../read/mail.js'
import type { IncomingEnvelope } from '../transport.js'
import type { DeskAnswer, DeskAnswerOptions, SenderVerdict, SenderVerdictOptions } from './types.js'

/**
 * Whether a mail came from whom its From names. `verified`: handed in by a trusted submitter, or the From domain is
 * aligned with a valid DKIM signature or SPF (as DMARC does, RFC 9989). `quarantined`: the domain's owner says that such
 * mail is not theirs. Otherwise `unverified`: shown, but never acted upon.
 *
 * Authentication-Results in a mail is not looked at: anybody can write one. `readMail` tells one's own server's.
 */
export function senderVerdict(
  mail: Mail,
  envelope: IncomingEnvelope,
  { trustedSubmitters = [], authentication }: SenderVerdictOptions = {},
): SenderVerdict {
  // Two From fields let each reader believe the one it likes.
  if ((mail.headers.get('from')?.length ?? 0) > 1) return { state: 'quarantined', by: 'none' }
  const peer = envelope.remote?.address.replace(/^::ffff:/, '')
  if (peer !== undefined && trustedSubmitters.includes(peer))
    return { state: 'verified', by: 'trusted-submitter' }
  const domain = domainOf(mail.from?.address)
  if (!authentication || domain === undefined) return { state: 'unverified', by: 'none' }
  // What another server says of another address says nothing of this one.
  if (authentication.from !== undefined && authentication.from !== domain)
    return { state: 'unverified', by: 'none' }
  if (authentication.dmarc === 'fail') return { state: 'quarantined', by: 'authentication' }
  const signers = [...authentication.dkim, ...(authentication.spf ? [authentication.spf] : [])]
  const aligned = authentication.dmarc === 'pass' || signers.some(signer => signer.toLowerCase() === domain)
  return aligned ? { state: 'verified', by: 'authentication' } : { state: 'unverified', by: 'none' }
}

/**
 * Whether a mail may speak for a human of the company who answers from their own mailbox. Three things must hold: it came
 * to a desk address (a token that only this human was sent), its From is that human's address, and the sender is verified.
 *
 * What this proves: somebody who controls the human's mail domain or the trusted server wrote it, and knows an address
 * that was sent to the human for this very case. What it does not: that nobody else reads the human's mailbox, and that a
 * forwarded mail did not give the token away; the token alone is therefore never enough, and neither is From.
 */
export function deskAnswer(mail: Mail, envelope: IncomingEnvelope, options: DeskAnswerOptions): DeskAnswer {
  const human = mail.from?.address.trim().toLowerCase()
  if (options.token.purpose !== 'desk') return { accepted: false, reason: 'not-a-desk-token' }
  if (human === undefined || !options.addresses.isFor(options.token, human)) {
    return { accepted: false, reason: 'other-sender' }
  }
  const { state } = senderVerdict(mail, envelope, options)
  return state === 'verified' ? { accepted: true, human, state } : { accepted: false, reason: state }
}

function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1
  return at === -1 ? undefined : address?.slice(at + 1).toLowerCase()
}
