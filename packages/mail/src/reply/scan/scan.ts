import { isBlank, type Line, longestRuleLine } from '../lines.js'
import { attributionAt, attributionWithin } from './attribution.js'
import { isHeaderBlock, isLabelled, isRule, labelled } from './header-block.js'
import { isNotesBlock } from './notes-block.js'
import { isReplyAbove } from './reply-above.js'
import { dashedWords, isForwardMark, isOriginalMark } from './separator.js'

/** A stretch of lines of one kind. */
export interface Stretch {
  /** `own`: written by the sender. `quote`: inline quote. `rest`: the quoted mail, to the end. */
  readonly kind: 'own' | 'quote' | 'attribution' | 'rest' | 'forward'
  readonly lines: readonly Line[]
  /** Whether a quote is introduced by an attribution. */
  readonly attributed?: boolean
}

/** Divides a body into stretches, in order, in one pass: each line is looked at a bounded number of times. */
export function scan(input: readonly Line[]): Stretch[] {
  const lines = splitSharedLines(input)
  const stretches: Stretch[] = []
  let ownStart = 0
  let said = false
  let at = 0
  while (at < lines.length) {
    const found = stretchAt(lines, at, said, stretches.at(-1))
    if (found) {
      if (at > ownStart) stretches.push({ kind: 'own', lines: lines.slice(ownStart, at) })
      stretches.push(found)
      at += found.lines.length
      ownStart = at
    } else {
      said ||= !isBlank(lines[at])
      at++
    }
  }
  if (at > ownStart) stretches.push({ kind: 'own', lines: lines.slice(ownStart) })
  return stretches
}

/** The stretch that is not the sender's own and begins at a line, if one does. */
function stretchAt(
  lines: readonly Line[],
  at: number,
  said: boolean,
  before: Stretch | undefined,
): Stretch | undefined {
  const line = lines[at]
  if (!line || isBlank(line)) return undefined
  const ending = endingAt(lines, at)
  if (ending) return { kind: ending, lines: lines.slice(at) }
  return isQuoted(line) ? quoteAt(lines, at, said, before) : attributionStretch(lines, at, said)
}

function endingAt(lines: readonly Line[], at: number): 'rest' | 'forward' | undefined {
  const line = lines[at]
  if (!line || isQuoted(line)) return undefined
  if (isForwardMark(line)) return 'forward'
  if (line.hint === 'split' || isOriginalMark(line) || isReplyAbove(line)) return 'rest'
  if (isHeaderBlock(lines, at) || isNotesBlock(lines, at)) return 'rest'
  const dashed = dashedWords(line)
  if (!isRule(line) && !dashed && !/[:：]$/.test(line.text)) return undefined
  const next = nextSaid(lines, at + 1)
  if (next - at > 2) return undefined
  if (isRule(line) && lines[next]?.hint === 'split') return 'rest'
  if (isQuoted(lines[next]))
    return !dashed && line.text.length <= 80 && beginsBlock(lines, next) ? 'forward' : undefined
  if (!isHeaderBlock(lines, next)) return undefined
  if (dashed === 'forward') return 'forward'
  return dashed || isRule(line) ? 'rest' : undefined
}

/** Apple's programs pass a mail on as a quote that begins with its header block. */
function beginsBlock(lines: readonly Line[], start: number): boolean {
  const quote = lines.slice(start, start + 12)
  return quote
    .slice(0, 2)
    .some((line, index) => isQuoted(line) && line.text !== '' && isHeaderBlock(quote, index))
}

function quoteAt(lines: readonly Line[], at: number, said: boolean, before: Stretch | undefined): Stretch {
  const quote = lines.slice(at, quoteEnd(lines, at))
  if (quote.slice(0, 3).some(isForwardMark)) return { kind: 'forward', lines: lines.slice(at) }
  if (said && isHeaderAlone(quote)) return { kind: 'rest', lines: lines.slice(at) }
  const introduced = introduction(quote)
  if (introduced > 0) return { kind: 'attribution', lines: quote.slice(0, introduced) }
  const attributed = before?.kind === 'attribution' || quote.some(line => line.hint === 'quote')
  return { kind: 'quote', lines: quote, attributed: attributed || introducesItself(quote) }
}

/**
 * An attribution and the empty lines up to its quote. Where no marked quote follows, everything below is the quoted mail;
 * unless nothing was said above, for then the sender's words must be below.
 */
function attributionStretch(lines: readonly Line[], at: number, said: boolean): Stretch | undefined {
  const attribution = attributionAt(lines, at)
  if (!attribution) return undefined
  const next = nextSaid(lines, attribution.end + 1)
  if (isQuoted(lines[next])) return { kind: 'attribution', lines: lines.slice(at, next) }
  if (!attribution.sure) return undefined
  if (said || attribution.hinted) return { kind: 'rest', lines: lines.slice(at) }
  return { kind: 'attribution', lines: lines.slice(at, attribution.end + 1) }
}

function isQuoted(line: Line | undefined): boolean {
  return line !== undefined && (line.depth > 0 || line.hint === 'quote')
}

/** A quote goes on over empty lines and over the torn-off end of a link, and takes the empty lines after it along. */
function quoteEnd(lines: readonly Line[], start: number): number {
  let at = start
  while (isQuoted(lines[at]) || isBlank(lines[at]) || isTornLink(lines, at) || isTornWords(lines, at)) at++
  return at
}

function isTornLink(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (!line || line.text.length > longestRuleLine) return false
  const text = line.text.replace(/\s*>$/, '')
  return /^\S*[/=_]\S*$/.test(text) && isQuoted(lines[at - 1]) && isQuoted(lines[at + 1])
}

/** The end of a quoted line that a later program wrapped without marking it again. */
function isTornWords(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const before = lines[at - 1]
  if (!line || line.depth > 0 || line.hint || line.raw.length > 40 || !/^\p{Ll}/u.test(line.text))
    return false
  return before !== undefined && before.depth > 0 && before.raw.length >= 65 && isMarked(lines[at + 1])
}

function isMarked(line: Line | undefined): boolean {
  return line !== undefined && line.depth > 0
}

/** Some programs mark the quoted mail's header block and nothing below it. */
function isHeaderAlone(quote: readonly Line[]): boolean {
  const end = quote.findLastIndex(line => line.depth > 0)
  const marked = quote.slice(0, end + 1).filter(line => line.text !== '')
  return (
    (quote[end]?.text ?? '') !== '' &&
    marked.filter(line => labelled(line)).length >= 3 &&
    marked.every(line => isLabelled(line) || dashedWords(line) || isRule(line))
  )
}

/** Lines at the top of a quote that say who wrote it, and the empty ones below; 0 where there is nothing else in it. */
function introduction(quote: readonly Line[]): number {
  const attribution = quote[0]?.hint ? undefined : attributionAt(quote, 0)
  if (!attribution) return 0
  const next = quote.findIndex((line, index) => index > attribution.end && line.text !== '')
  return next === -1 ? 0 : next
}

function introducesItself(quote: readonly Line[]): boolean {
  return quote
    .slice(0, 3)
    .some((_, index) => attributionAt(quote, index) !== undefined || isHeaderBlock(quote, index))
}

function nextSaid(lines: readonly Line[], from: number): number {
  let at = from
  while (isBlank(lines[at])) at++
  return at
}

/** "ok On Mon, Ann wrote:" is a reply and an attribution: two lines. */
function splitSharedLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const within = isQuoted(line) || line.hint ? -1 : attributionWithin(line.text)
    if (within === -1 || !isQuoted(lines[nextSaid(lines, index + 1)])) return [line]
    const reply = line.text.slice(0, within).replace(/[\s-]+$/, '')
    const attribution = line.text.slice(within)
    return [reply, attribution].map(text => ({ raw: text, text, depth: 0 }))
  })
}
