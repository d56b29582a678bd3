import type { BounceReason } from '@presszero/mail'

/**
 * The labels of the public collections and the reasons that say the same. `filtered` is a refusal after the mail was seen,
 * mostly worded as an unknown user; only where the report shows the stage can it be told apart.
 */
export const groups: Readonly<Record<string, readonly BounceReason[]>> = {
  userunknown: ['unknown-user'],
  hostunknown: ['unknown-host'],
  notaccept: ['unknown-host'],
  hasmoved: ['moved'],
  suspend: ['suspended', 'inactive'],
  mailboxfull: ['mailbox-full'],
  mesgtoobig: ['too-big'],
  exceedlimit: ['too-big'],
  blocked: ['blocked'],
  requireptr: ['blocked'],
  badreputation: ['blocked', 'rate-limited'],
  spamdetected: ['spam'],
  virusdetected: ['spam'],
  contenterror: ['policy'],
  authfailure: ['policy'],
  policyviolation: ['policy'],
  securityerror: ['policy'],
  norelaying: ['policy'],
  notcompliantrfc: ['policy'],
  rejected: ['policy', 'blocked'],
  filtered: ['policy', 'suspended', 'unknown-user'],
  speeding: ['rate-limited'],
  toomanyconn: ['rate-limited'],
  expired: ['expired', 'network'],
  networkerror: ['network'],
  systemerror: ['system'],
  mailererror: ['system'],
  systemfull: ['system', 'mailbox-full'],
  syntaxerror: ['system'],
  onhold: ['undefined', 'suspended'],
}
