import type { ReplyAddresses } from '../address/types.js'
import type { IncomingEnvelope, IncomingMail } from '../transport.js'
import { splitHead } from './head.js'
import { mailIdentity } from './identity.js'

/** A mail as it is to be kept: once for each case that it was brought for. */
export interface Arrival {
  /** The same each time this mail is brought for this case, whatever brings it. */
  readonly identity: string
  /** With those recipients only that belong to this case. */
  readonly envelope: IncomingEnvelope
}

/** Cases that one mail is kept for. Its bytes are kept with each, and a recipient costs its sender nothing. */
const MOST_CASES = 10
/** Characters of To and Cc that are looked at. */
const LONGEST = 64_000

/**
 * What is to be kept of a mail. A source may know the envelope in part only, and two of them may bring the same mail, to
 * one or to several of our addresses. So a mail counts once for each case that its recipients' tokens name; without a
 * token there, for the case that a token in To or Cc names; and without any, once.
 *
 * @param addresses reads the tokens; without it a mail counts once
 */
export function arrivalsOf(
  { envelope, raw }: IncomingMail,
  addresses?: Pick<ReplyAddresses, 'read'>,
): readonly Arrival[] {
  const identity = mailIdentity(raw)
  const places = new Map<string, string[]>()
  const others: string[] = []
  for (const recipient of envelope.to) {
    const place = placeOf(recipient, addresses)
    const known = place === undefined ? undefined : places.get(place)
    if (known !== undefined) known.push(recipient)
    else if (place !== undefined && places.size < MOST_CASES) places.set(place, [recipient])
    else others.push(recipient)
  }
  if (places.size === 0) places.set(addresses ? placeNamedIn(raw, addresses) : '', [])
  return [...places].map(([place, recipients], at) => ({
    identity: `${identity}:${place}`,
    envelope: { ...envelope, to: at === 0 ? [...recipients, ...others] : recipients },
  }))
}

/** Where a token leads: the case, and as what. */
function placeOf(address: string, addresses?: Pick<ReplyAddresses, 'read'>): string | undefined {
  const token = addresses?.read(address)
  return token === undefined || 'invalid' in token ? undefined : `${token.caseId}:${token.purpose}`
}

function placeNamedIn(raw: Uint8Array, addresses: Pick<ReplyAddresses, 'read'>): string {
  const { fields } = splitHead(raw)
  const text = [...(fields.get('to') ?? []), ...(fields.get('cc') ?? [])].join(' ').slice(0, LONGEST)
  // An address with a token needs no parser to be found.
  for (const word of text.split(/[\s<>,;:"()]+/)) {
    const place = word.includes('@') ? placeOf(word, addresses) : undefined
    if (place !== undefined) return place
  }
  return ''
}
