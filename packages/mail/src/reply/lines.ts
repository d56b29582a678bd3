/**
 * What the structure of an HTML body says about a line. `quote`: inside a quoting container. `attribution`: introduces a
 * quote. `split`: from here on everything is the quoted mail. `forward`: from here on everything is passed on.
 * `rule`: a horizontal line.
 */
export type LineHint = 'quote' | 'attribution' | 'split' | 'signature' | 'forward' | 'rule'

/** One line of a body, the same whether it came as text or as HTML. */
export interface Line {
  /** As it is shown, with its quote marks. */
  readonly raw: string
  /** What it says: without quote marks, invisible characters and surrounding space. */
  readonly text: string
  /** How deep it is quoted; 0 is not quoted. */
  readonly depth: number
  readonly hint?: LineHint
}

/** Longest piece of a line that any rule looks at; what people write by hand and programs put above a quote is shorter. */
export const longestRuleLine = 500

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, control characters too
const ascii = /^[\x00-\x7f]*$/
/** Zero in Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Thai, Lao, Burmese, Khmer, full width. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
]
const otherDigits = new RegExp(
  `[${zeros.map(zero => `${String.fromCodePoint(zero)}-${String.fromCodePoint(zero + 9)}`).join('')}]`,
  'gu',
)
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * Most lines that rules look at. What people write ends long before; what comes after is kept as it is, with the last line
 * that was looked at.
 */
export const mostLines = 5000

/** A plain text body as lines. */
export function textToLines(text: string): Line[] {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  const { head, tail } = cutAfterLines(unified)
  const lines = head.split('\n').map(textLine)
  if (tail !== '') lines.push(unlooked(tail))
  return lines.map((line, index) =>
    asInitialsQuote(asIntroduction(line, lines[index + 1]), lines[index - 1], lines[index + 1]),
  )
}

/** The lines beyond those that rules look at, as one. */
export function unlooked(raw: string): Line {
  return { raw, text: '', depth: 0 }
}

function cutAfterLines(text: string): { head: string; tail: string } {
  let end = -1
  for (let lines = 0; lines < mostLines; lines++) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return { head: text, tail: '' }
  }
  return { head: text.slice(0, end), tail: text.slice(end + 1) }
}

function textLine(raw: string): Line {
  let at = 0
  let depth = 0
  for (; at < raw.length; at++) {
    const character = raw[at]
    if (character === '>') depth++
    else if ((character !== ' ' && character !== '\u00a0') || (depth === 0 && at >= 3)) break
  }
  return depth > 0 ? { raw, text: visible(raw.slice(at)), depth } : { raw, text: visible(raw), depth }
}

/** GroupWise marks the line above a quote as a quote, and not the quote: ">>> Ann 3/3/2026 2:05 PM >>>". */
function asIntroduction(line: Line, next: Line | undefined): Line {
  const isAlone = line.depth === 3 && line.raw.startsWith('>>> ') && next?.depth === 0
  return isAlone && /(?:>>>|:)\s*$/.test(line.text)
    ? { ...line, text: line.text.replace(/\s*>>>$/, ':'), depth: 0 }
    : line
}

/** Emacs' Supercite puts the author's initials before the mark: two such lines in a row are a quote. */
function asInitialsQuote(line: Line, before: Line | undefined, after: Line | undefined): Line {
  const initials = initialsOf(line)
  if (initials === undefined) return line
  if (initials !== initialsOf(before) && initials !== initialsOf(after)) return line
  return { ...line, text: line.text.slice(initials.length + 1).trim(), depth: 1 }
}

function initialsOf(line: Line | undefined): string | undefined {
  return line?.depth === 0 ? /^([A-Z][A-Za-z]{0,3})>(?: |$)/.exec(line.text)?.[1] : undefined
}

/**
 * What rules look at: without invisible characters and surrounding space, composed letters, digits of any script as 0 to 9.
 */
export function visible(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > 4 * longestRuleLine || ascii.test(trimmed)) return trimmed
  return trimmed
    .replace(invisible, '')
    .normalize('NFC')
    .replace(otherDigits, digit => String(digitValue(digit)))
    .replace(/\p{Zs}/gu, ' ')
    .trim()
}

/** The digits of one script follow each other from its zero. */
function digitValue(digit: string): number {
  const at = digit.codePointAt(0) ?? 0
  return at - (zeros.findLast(zero => zero <= at) ?? at)
}

/** A spelling to compare by: lower case, one kind of apostrophe and space. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Nothing is said here, and nothing is quoted. */
export function isBlank(line: Line | undefined): boolean {
  return line !== undefined && line.text === '' && line.depth === 0
}
