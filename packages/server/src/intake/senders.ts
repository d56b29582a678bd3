import type { IncomingEnvelope, Mail, SenderAuthentication } from '@presszero/mail'
import type { DnsResolver } from '@presszero/mail/verify'
import type { Log, Recorded } from '../log/port.js'
import { type Arrived, inboxIdOf } from './letters.js'
import { boundedLookups } from './lookups.js'
import type { ReadLetter } from './reading/letter.js'
import type { Reading } from './reading/reading.js'
import { Unreadable } from './reading/unreadable.js'

export interface SenderCheckOptions {
  log: Log
  clock: { now(): number }
  reading: Pick<Reading, 'check'>
  /** Where DKIM, SPF and DMARC are looked up; absent where they are not. */
  resolver?: DnsResolver | undefined
  /** IP addresses of peers whose submissions are the company's own. */
  trustedSubmitters: readonly string[]
}

/** An honest mail takes some ten lookups; SPF alone may take ten more (RFC 7208, 4.6.4). */
const LIMITS = { most: 60, withinMs: 5_000 }

/** What is known of who sent a mail besides what it says itself; undefined where nobody was asked. */
export type SenderCheck = (
  arrived: Arrived,
  raw: Uint8Array,
  letter: ReadLetter,
  envelope: IncomingEnvelope,
) => Promise<SenderAuthentication | undefined>

/**
 * Asks once for each mail and writes the answer down before anything is done with the mail: filed again after a crash,
 * it is taken for the same, whatever DNS says then.
 */
export function createSenderCheck(options: SenderCheckOptions): SenderCheck {
  const { log, clock, reading, resolver, trustedSubmitters } = options

  async function lookUp(raw: Uint8Array, envelope: IncomingEnvelope, ask: DnsResolver) {
    const { from: mailFrom, remote } = envelope
    const peer = remote === undefined ? {} : { ip: remote.address, ...(remote.helo && { helo: remote.helo }) }
    try {
      return await reading.check(raw, { mailFrom, ...peer }, boundedLookups(ask, LIMITS))
    } catch (error) {
      if (error instanceof Unreadable) return nothingFound
      throw error
    }
  }

  return async (arrived, raw, { mail }, envelope) => {
    const peer = envelope.remote?.address.replace(/^::ffff:/, '')
    if (peer !== undefined && trustedSubmitters.includes(peer)) return undefined
    if (peer === undefined && mail.authentication !== undefined) return mail.authentication
    if (resolver === undefined || !hasOneAuthor(mail)) return undefined
    const once = `sender-checked:${arrived.stream}`
    const known = found(await log.committed(once))
    if (known !== undefined) return known
    const { dkim, spf, dmarc } = await lookUp(raw, envelope, resolver)
    const content = { dkim, ...(spf === undefined ? {} : { spf }) }
    const { events } = await log.append({
      ...{ at: clock.now(), once },
      writes: [
        {
          stream: `inbox:${inboxIdOf(arrived)}`,
          expectedVersion: 'any',
          events: [{ type: 'sender-checked', dmarc, content }],
        },
      ],
    })
    return found(events)
  }
}

const nothingFound: SenderAuthentication = { dkim: [], dmarc: 'none' }

function hasOneAuthor({ headers, from }: Mail): boolean {
  return from !== undefined && headers.get('from')?.length === 1
}

function found(recorded: readonly Recorded[] | undefined): SenderAuthentication | undefined {
  for (const { event } of recorded ?? []) {
    if (event.type !== 'sender-checked') continue
    const { dmarc, content } = event
    return { dmarc, dkim: content.dkim ?? [], ...(content.spf === undefined ? {} : { spf: content.spf }) }
  }
  return undefined
}
