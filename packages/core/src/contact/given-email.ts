import type { GivenEmail } from '../mail/capture.js'
import type { HeldCase, Outgoing, OutgoingEntry } from './types.js'

/** What became of the latest address that was given. */
export function givenEmail(held: HeldCase | null, entries: readonly OutgoingEntry[]): GivenEmail {
  const onCase = held?.view.email ?? null
  const latest = entries.findLast(({ body }) => addressIn(body) !== undefined)
  const address = latest && addressIn(latest.body)
  if (address === undefined) return { pending: null, refused: null, onCase }
  return latest?.state === 'failed' && latest.trouble
    ? { pending: null, refused: { address, trouble: latest.trouble }, onCase }
    : { pending: address, refused: null, onCase }
}

function addressIn(body: Outgoing): string | undefined {
  if (body.kind === 'email') return body.email
  return body.kind === 'ask' ? body.request.email : undefined
}
