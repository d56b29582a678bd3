import { providerCodes } from './provider-codes.js'
import { foreign } from './reason-languages.js'
import { certain, leaning } from './reason-wordings.js'
import type { BounceReason } from './types.js'

/** Enhanced status codes (RFC 3463, and the registry of RFC 5248) that leave no doubt. */
const telling: readonly (readonly [RegExp, BounceReason])[] = [
  [/^\d\.1\.[13]$/, 'unknown-user'],
  [/^\d\.1\.6$/, 'moved'],
  [/^\d\.1\.(?:2|10)$/, 'unknown-host'],
  [/^\d\.2\.1$/, 'suspended'],
  [/^\d\.7\.13$/, 'suspended'],
  [/^\d\.2\.2$/, 'mailbox-full'],
  [/^\d\.[23]\.[34]$/, 'too-big'],
  [/^\d\.7\.(?:25|27)$/, 'blocked'],
]

/** Codes that name a field only. */
const vague: readonly (readonly [RegExp, BounceReason])[] = [
  [/^\d\.1\.[78]$/, 'policy'],
  [/^\d\.3\./, 'system'],
  [/^\d\.4\.7$/, 'expired'],
  [/^\d\.4\./, 'network'],
  [/^\d\.[67]\./, 'policy'],
]

const dead: ReadonlySet<BounceReason> = new Set<BounceReason>([
  'unknown-user',
  'unknown-host',
  'moved',
  'inactive',
])

/** How servers' reports show that a refusal answered the mail and not the recipient's address. */
const afterData = /reply to (?:end of )?data|after end of data|sending message body/i

/** Some providers look for the account only after the mail. */
const noAccount = /doesn't have (?:a|an) .{0,40}account/i

type Rule = readonly [RegExp, BounceReason]
const firstOf = (rules: readonly Rule[], text: string): BounceReason | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1]

/**
 * Why a server refused: by a provider's own code, by what it said where that is certain, then by its status code, then by
 * what its words lean to.
 *
 * @param seen whether the transcript shows that it had taken the recipient and refused the mail
 */
export function reasonOf(status: string, diagnostic: string, seen = false): BounceReason {
  const said = diagnostic.slice(0, 4000).replace(/\s+/g, ' ')
  const reason =
    firstOf(providerCodes, said) ??
    firstOf(certain, said) ??
    firstOf(telling, status) ??
    firstOf(foreign, said) ??
    firstOf(leaning, said) ??
    firstOf(vague, status) ??
    'undefined'
  return corrected(reason, status, said, seen)
}

/**
 * A user who is unknown only after the mail itself was seen has a filter, and a name that cannot be looked up for now is a
 * matter of the network.
 */
function corrected(reason: BounceReason, status: string, said: string, seen: boolean): BounceReason {
  if (reason === 'unknown-user' && (seen || afterData.test(said)) && !noAccount.test(said)) return 'policy'
  const unsure = status.startsWith('4.') && !/receive e?-?mail|accept mail/i.test(said)
  return reason === 'unknown-host' && unsure ? 'network' : reason
}

/**
 * Whether the address itself is dead: never for a temporary refusal, nor for one of policy, size, a full or a suspended
 * mailbox.
 */
export function isHard(status: string, reason: BounceReason): boolean {
  return dead.has(reason) && !status.startsWith('4.')
}
