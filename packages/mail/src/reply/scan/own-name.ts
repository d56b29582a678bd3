import { folded, type Line, longestRuleLine } from '../lines.js'
import { isName } from './closing.js'

/** Lines at the top of a quoted mail that say who wrote to whom. */
const mostLines = 12

/**
 * Where a name alone ends the text, one that the quoted mail names as its sender, recipient or in its greeting; -1 where
 * none does. A word that nobody is called by, such as an answer of one word, stays.
 */
export function ownNameStart(lines: readonly Line[], quoted: readonly Line[]): number {
  const at = lines.findLastIndex(line => line.text !== '')
  const name = lines[at]?.text ?? ''
  if (at < 1 || !isName(name) || !/^\p{Lu}.*[^.]$/u.test(name)) return -1
  const [first = '', ...more] = wordsOf(name)
  if (first.length < 2 || more.length > 2) return -1
  return namesIn(quoted.slice(0, mostLines)).has(first) ? at : -1
}

function namesIn(top: readonly Line[]): ReadonlySet<string> {
  const telling = top.filter(({ text }) => text.includes('@') || isGreeting(text))
  return new Set(telling.flatMap(({ text }) => wordsOf(text.slice(0, longestRuleLine))))
}

/** "Hello Ann," */
function isGreeting(text: string): boolean {
  return text.length <= 40 && /[,!،，]$/.test(text)
}

function wordsOf(text: string): string[] {
  return folded(text).match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? []
}
