import { addressesIn } from '../read/addresses.js'
import type { Fields } from '../read/mime/fields.js'
import type { IncomingEnvelope } from '../transport.js'
import { splitHead } from './head.js'

/** Where servers that put a mail into a mailbox write down whom it was for. */
const DELIVERED_TO = ['x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to']

/**
 * The envelope of a mail that lies in a mailbox, as far as the last server wrote it down: MAIL FROM from the topmost
 * Return-Path, else the address in Sender or From (not known is not the same as empty); the recipients from
 * Delivered-To, X-Original-To and Envelope-To, else from To and Cc, of these only those at `domain` where it is given.
 */
export function envelopeInHeaders(raw: Uint8Array, domain?: string): IncomingEnvelope {
  const { fields } = splitHead(raw)
  return { from: senderIn(fields), to: recipientsIn(fields, domain?.toLowerCase()) }
}

function senderIn(fields: Fields): string {
  const returnPath = fields.get('return-path')?.[0]
  if (returnPath !== undefined) return addressesIn([returnPath])[0]?.address ?? ''
  return (addressesIn(fields.get('sender'))[0] ?? addressesIn(fields.get('from'))[0])?.address ?? ''
}

function recipientsIn(fields: Fields, domain: string | undefined): string[] {
  const delivered = listed(DELIVERED_TO, fields)
  if (delivered.length > 0) return delivered
  const named = listed(['to', 'cc'], fields)
  return domain === undefined ? named : named.filter(one => one.toLowerCase().endsWith(`@${domain}`))
}

function listed(names: readonly string[], fields: Fields): string[] {
  return [...new Set(names.flatMap(name => addressesIn(fields.get(name)).map(({ address }) => address)))]
}
