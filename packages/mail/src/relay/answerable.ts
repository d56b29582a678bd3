import { createHash, randomUUID } from 'node:crypto'
import type { ReplyAddresses } from '../address/types.js'
import { isUnanswerable } from '../compose/check.js'
import { caseOfMail } from '../replyable/case-of.js'
import { listMessageIds } from '../thread/list-ids.js'
import type { MessageIds } from '../thread/types.js'
import { bodyOf, fieldOf, type RawField, splitRaw, unfolded } from './fields.js'
import { findAddresses } from './mailboxes.js'

/** How mails are made answerable. */
export interface Answering {
  readonly addresses: ReplyAddresses
  readonly messageIds: MessageIds
  /** Gives a mail that is sent again the same case. */
  readonly secret: string | Uint8Array
}

/** A mail that goes on otherwise than it came. */
export interface MadeAnswerable {
  readonly raw: Uint8Array
  /** The new MAIL FROM. */
  readonly returnPath: string
  readonly caseId: string
  readonly messageId: string
  readonly about?: string
  readonly topic?: string
}

/** Ours, and for nobody else: `X-Press-Zero-About` and `X-Press-Zero-Topic`. */
const ours = /^x-press-zero-(?:about|topic)$/

/**
 * Makes a mail answerable on its bytes: of its headers what is needed and no more, of its body nothing. Undefined where it
 * is to go on as it is: a bounce, an automatic answer, one that can be answered already.
 *
 * An unanswerable sender becomes a signed address, or the answerable Reply-To that the mail has, its name kept byte for byte;
 * any other gets a signed Reply-To. A mailing list keeps its Reply-To and its return path. A DKIM signature that the change would break is
 * taken out.
 */
export function makeAnswerable(
  raw: Uint8Array,
  envelope: { readonly from: string; readonly to: readonly string[] },
  { addresses, messageIds, secret }: Answering,
): MadeAnswerable | undefined {
  const { fields, rest } = splitRaw(raw)
  const [recipient] = envelope.to
  if (recipient === undefined || envelope.from === '' || isLeftAlone(fields, addresses)) return undefined
  const given = listMessageIds(firstValue(fields, 'message-id') ?? '')[0]
  const caseId = caseOfMail({ messageId: given ?? idOf(raw, fields), recipient }, secret)
  const messageId = given ?? messageIds.issue({ caseId, mailId: 'relay' })
  const address = addresses.issue({ caseId, recipient })
  const changed = withSender(fields, address)
  if (changed === undefined) return undefined
  const whole = given === undefined ? [...changed, fieldOf('Message-ID', messageId)] : changed
  const isListed = fields.some(({ name }) => name === 'list-id')
  const about = firstValue(fields, 'x-press-zero-about')?.trim()
  const topic = firstValue(fields, 'x-press-zero-topic')?.trim()
  return {
    raw: Buffer.concat([...withoutBroken(fields, whole).map(field => field.raw), rest]),
    returnPath: isListed ? envelope.from : addresses.issue({ caseId, recipient, purpose: 'bounce' }),
    ...{ caseId, messageId },
    ...(about === undefined ? {} : { about }),
    ...(topic === undefined ? {} : { topic }),
  }
}

/**
 * Stands for a mail without a Message-ID: sent again it is the same mail, of the same sender for servers that greylist. One
 * without a date is each time another, as a daily reminder is.
 */
function idOf(raw: Uint8Array, fields: readonly RawField[]): string {
  if (!fields.some(({ name }) => name === 'date')) return randomUUID()
  return createHash('sha256').update(raw).digest('hex')
}

/** Whether a mail is an automatic answer, or was made answerable before. */
function isLeftAlone(fields: readonly RawField[], addresses: ReplyAddresses): boolean {
  const automatic = firstValue(fields, 'auto-submitted')
  if (automatic !== undefined && /^\s*auto-replied/i.test(automatic)) return true
  if (fields.some(({ name }) => name === 'x-autoreply' || name === 'x-autorespond')) return true
  const named = [...addressesOf(fields, 'from'), ...addressesOf(fields, 'reply-to')]
  return named.some(address => !('invalid' in addresses.read(address)))
}

/** Undefined where the sender can be answered as it is. */
function withSender(fields: readonly RawField[], address: string): RawField[] | undefined {
  const kept = fields.filter(({ name }) => name !== 'return-path' && !ours.test(name))
  const senders = addressesOf(fields, 'from')
  const answered = addressesOf(fields, 'reply-to').filter(one => !isUnanswerable(one))
  const isListed = fields.some(({ name }) => name === 'list-id')
  if (senders.length > 0 && !senders.some(isUnanswerable)) {
    if (answered.length > 0 || isListed) return undefined
    return [...kept.filter(({ name }) => name !== 'reply-to'), fieldOf('Reply-To', address)]
  }
  const [replacement = address] = answered
  return [
    ...(senders.length === 0 ? [fieldOf('From', `<${replacement}>`)] : []),
    ...kept.flatMap(field => replaced(field, replacement)),
  ]
}

/** A field of the old sender in terms of the new one; none where nothing of it is left. */
function replaced(field: RawField, address: string): RawField[] {
  if (field.name === 'from') return withAddress(field, address)
  const isOfSender = field.name === 'reply-to' || field.name === 'sender'
  return isOfSender && findAddresses(bodyOf(field)).every(one => isUnanswerable(one.address)) ? [] : [field]
}

/** Each address that cannot be answered gives its place to the new one; names, comments and folding stay. */
function withAddress(field: RawField, address: string): RawField[] {
  const text = field.raw.toString('latin1')
  const start = text.indexOf(':') + 1
  const places = findAddresses(bodyOf(field))
  if (places.length === 0) return []
  const result = places.toReversed().reduce((done, place) => {
    if (!isUnanswerable(place.address)) return done
    return done.slice(0, start + place.start) + address + done.slice(start + place.end)
  }, text)
  return [{ name: field.name, raw: Buffer.from(result, 'latin1') }]
}

/** Without the DKIM signatures that cover a field which is not what it was, or was not there. */
function withoutBroken(before: readonly RawField[], after: readonly RawField[]): RawField[] {
  const changed = new Set(
    [
      ...before.filter(field => !after.includes(field)),
      ...after.filter(field => !before.includes(field)),
    ].map(({ name }) => name),
  )
  return after.filter(field => field.name !== 'dkim-signature' || !covers(unfolded(field), changed))
}

function covers(signature: string, changed: ReadonlySet<string>): boolean {
  const [, signed = ''] = /(?:^|;)\s*h\s*=([^;]*)/i.exec(signature) ?? []
  return signed.split(':').some(name => changed.has(name.trim().toLowerCase()))
}

function addressesOf(fields: readonly RawField[], name: string): string[] {
  return fields
    .filter(field => field.name === name)
    .flatMap(field => findAddresses(bodyOf(field)).map(({ address }) => address))
}

function firstValue(fields: readonly RawField[], wanted: string): string | undefined {
  const field = fields.find(({ name }) => name === wanted)
  return field && unfolded(field)
}
