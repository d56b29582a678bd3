import { decodeWords as decode } from 'postal-mime'

/** Longest header value that is decoded; a subject or name that anybody reads is shorter. */
const longest = 100_000

/** A header value with its encoded words (RFC 2047) as text. */
export function decodeWords(value: string): string {
  return decode(value.slice(0, longest))
}
