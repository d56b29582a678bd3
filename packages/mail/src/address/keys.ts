import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { MailError } from '../errors.js'
import type { MailKey } from './types.js'

/** Length of a token's HMAC-SHA-256, truncated: 96 bits. */
export const macBytes = 12

/** A key derived for one use, so that a token of one kind can never pass for another. */
export interface DerivedKey {
  readonly id: string
  /** Names the key within a token. */
  readonly tag: number
  mac(payload: Uint8Array, length?: number): Uint8Array
}

/** The keys for one use, the signing one first. Throws a MailError that names the key to mend. */
export function deriveKeys(keys: readonly MailKey[], use: string): readonly [DerivedKey, ...DerivedKey[]] {
  const [first, ...others] = keys.map((key, index) => derive(key, use, `keys[${index}]`))
  if (!first) throw new MailError('bad-option', 'keys', 'keys is empty: give at least one { id, secret }')
  const tags = new Set<number>()
  for (const key of [first, ...others]) {
    if (tags.has(key.tag)) {
      throw new MailError('bad-option', 'keys', `the key id "${key.id}" collides with another one: rename it`)
    }
    tags.add(key.tag)
  }
  return [first, ...others]
}

/** Keys that are only read with. Theirs are the ids: two may be alike, and each is tried. */
export function deriveOtherKeys(keys: readonly MailKey[] = [], use: string): readonly DerivedKey[] {
  return keys.map((key, index) => derive(key, use, `otherKeys[${index}]`))
}

/** The key of a tag that made this MAC. */
export function keyOf(
  { tag, payload, mac }: { tag: number | undefined; payload: Uint8Array; mac: Uint8Array },
  keys: readonly DerivedKey[],
): DerivedKey | 'unknown-key' | 'forged' {
  const named = keys.filter(key => key.tag === tag)
  if (named.length === 0) return 'unknown-key'
  return named.find(key => sameBytes(mac, key.mac(payload))) ?? 'forged'
}

function derive({ id, secret }: MailKey, use: string, field: string): DerivedKey {
  const bytes = typeof secret === 'string' ? Buffer.from(secret, 'utf8') : secret
  if (id === '')
    throw new MailError('bad-option', `${field}.id`, `${field}.id is empty: name the key, as in "2026a"`)
  if (bytes.length < 32) {
    throw new MailError(
      'bad-option',
      `${field}.secret`,
      `${field}.secret has ${bytes.length} bytes: give at least 32 random ones, as from "openssl rand -hex 32"`,
    )
  }
  const derived = Buffer.from(hkdfSync('sha256', bytes, '', `presszero mail ${use}`, 32))
  return {
    id,
    tag: createHash('sha256').update(id).digest().readUInt8(0),
    mac: (payload, length = macBytes) =>
      createHmac('sha256', derived).update(payload).digest().subarray(0, length),
  }
}

/** Compares in constant time; both have the length of the same kind of token. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
