import { isBlank, type Line, longestRuleLine } from '../lines.js'
import { isDated, isPrecise } from './date.js'
import { wording } from './wording.js'

/** The lines that introduce a quote: who wrote it, and when. */
export interface Attribution {
  /** Its last line. */
  readonly end: number
  /** Whether it says enough to be one even where no marked quote follows. */
  readonly sure: boolean
  /** Whether the structure of the HTML says so. */
  readonly hinted: boolean
}

/** Lines that one attribution may be wrapped over. */
const mostLines = 4

const address = /[<(["]\s*(?:mailto:)?[^\s<>()"]+@[^\s<>()"]+\s*[>)\]"]/
const senderFirst = /^[<(["]\s*(?:mailto:)?[^\s<>()"]+@/
const startsWithDate = /^(?:\p{L}[\p{L}\p{M}]{0,13}[.,']{0,2} ?(?:den )?)?\d{1,4}(?:[-/.年月년]|\. |\s|,)/u
/** Somebody who says "I" tells of what was written; a program does not. */
const ownWords =
  /(?<![\p{L}."])I(?![.\p{L}])|(?<![\p{L}."@-])(?:me|us|my|ich|mir|mich|uns|ik|mij|jag|mig|yo|j'ai|nous|mi|minä|я|мне|нам)(?![\p{L}.@-])/u
const dashed = /^-{2,}\s*(\S(?:.*?[^\s-])?)\s*-{2,}$/
/** Lotus Notes: the sender, the date and the first words of the quoted mail. */
const notes = /^"[^"]{1,80}" ---\d[\d./-]{5,9} [\d:]{4,8}(?: ?[AP]M)?---/
const oldGmail =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2} (?:\d{1,2}:\d{2} GMT[+-]\d{1,2}:\d{2} \S|.*<[^<>\s]+@[^<>\s]+>$)/

/** The attribution that begins at `start`, such as "On 3 March 2026 at 14:05, Ann <ann@example.com> wrote:". */
export function attributionAt(lines: readonly Line[], start: number): Attribution | undefined {
  const first = lines[start]
  if (!first || first.text === '' || first.text.length > longestRuleLine) return undefined
  if (first.hint === 'attribution') return { end: endOfHint(lines, start), sure: true, hinted: true }
  if (!mayBegin(first.text) && !isNameAhead(first.text, lines[start + 1])) return undefined
  let joined = ''
  for (let end = start; end < start + mostLines + 2; end++) {
    const line = lines[end]
    if (!line || line.hint === 'split') return undefined
    if (line.text === '') {
      if (isSenderAhead(lines, end)) continue
      return undefined
    }
    joined = joined === '' ? line.text : `${joined} ${line.text}`
    if (joined.length > longestRuleLine) return undefined
    const certainty = withQuoteBehind(joined) ?? attributes(joined)
    if (certainty === 'unended' && goesOn(lines[end + 1])) continue
    if (certainty === 'verbless') {
      if (end === start && isMarked(lines[end + 1])) return { end, sure: false, hinted: false }
      if (address.test(joined) && isMarked(lines[nextSaid(lines, end + 1)])) {
        return { end, sure: false, hinted: false }
      }
      continue
    }
    if (certainty) {
      return { end: withVerbBelow(lines, end, joined), sure: certainty === 'sure', hinted: false }
    }
  }
  return undefined
}

/** Where an attribution begins within a line that also holds the reply, or -1. */
export function attributionWithin(text: string): number {
  if (text.length > longestRuleLine || !text.endsWith(':') || !/\d/.test(text)) return -1
  let found = -1
  for (const match of text.matchAll(wording.opensWithin)) {
    found = match.index + match[0].indexOf(match[1] ?? '')
  }
  return found > 0 && attributes(text.slice(found)) ? found : -1
}

function endOfHint(lines: readonly Line[], start: number): number {
  let end = start
  while (lines[end + 1]?.hint === 'attribution') end++
  return end
}

/** True of every first line of an attribution, and cheap: it is asked of every line. */
function mayBegin(text: string): boolean {
  if (!/[\p{N}@]|[<(:：]$|^-{2,}.*\p{L}/u.test(text)) return false
  return (
    text.startsWith('>>> ') ||
    text.startsWith('"') ||
    startsWithDate.test(text) ||
    text.startsWith('--') ||
    /[<(]$/.test(text) ||
    address.test(text) ||
    wording.opens.test(text) ||
    wording.wrote.test(text) ||
    isPrecise(text)
  )
}

/** "Ann Example" alone, with the rest of the attribution wrapped before its address. */
function isNameAhead(text: string, next: Line | undefined): boolean {
  return (
    text.length <= 100 &&
    next !== undefined &&
    next.text.length <= longestRuleLine &&
    senderFirst.test(next.text)
  )
}

/** Some telephones put the quoted mail behind the colon, on the same line. */
function withQuoteBehind(joined: string): 'sure' | undefined {
  const end = /[:：]\s{2,}(?=\S)/.exec(joined)?.index ?? -1
  const head = joined.slice(0, end + 1)
  return end > 0 && address.test(head) && attributes(head) === 'sure' ? 'sure' : undefined
}

/** `unended`: likely, if only it ended in a colon. `verbless`: likely, if a marked quote follows at once. */
function attributes(joined: string): 'sure' | 'likely' | 'unended' | 'verbless' | undefined {
  const between = dashed.exec(joined)?.[1]
  const core = (between ?? joined).replace(/^\*+|\*+$/g, '').replace(/^>>> (.*?)\s*>>>$/, '$1:')
  const said = core.replace(/^[:：]\s*|\s*[:：៖፦։]$/gu, '')
  const verbLast = wording.wroteAtEnd.test(said)
  if (between !== undefined) return verbLast ? 'sure' : undefined
  if (oldGmail.test(core) || notes.test(core)) return 'sure'
  if (ownWords.test(core)) return undefined
  const precise = isPrecise(core)
  if (said === core && precise && verbLast) return 'unended'
  if (said === core) {
    const isNamed = wording.opens.test(core) || (address.test(core) && !isSentence(core))
    return precise && isNamed ? 'verbless' : undefined
  }
  const dated = isDated(core)
  const verb = verbLast || wording.wrote.test(core)
  if (address.test(core) && (dated || verb)) return isSentence(core) ? undefined : 'sure'
  if (verb && (wording.opens.test(core) || startsWithDate.test(core))) return precise ? 'sure' : 'likely'
  if (precise || (verb && dated)) return wordsIn(core) <= 18 ? 'likely' : undefined
  if (address.test(core)) return wordsIn(core) <= 8 ? 'likely' : undefined
  return verbLast && isNamed(said) ? 'likely' : undefined
}

/** "Ann Example wrote": a name of several words, or one with the verb, and nothing else. */
function isNamed(said: string): boolean {
  return /^\p{Lu}/u.test(said) && wordsIn(said) <= 5 && !/^(?:you|i|we|he|she|they|it)\b/i.test(said)
}

/** "Please write to Ann (ann@example.com) by 10:00 and tell her:" names an address too, but says more. */
function isSentence(core: string): boolean {
  const at = core.search(address)
  const before = core.slice(0, at)
  const after = core.slice(core.lastIndexOf('@'))
  return wordsIn(before) > 16 || wordsIn(after) > 12 || /[!?]\s/.test(before)
}

function nextSaid(lines: readonly Line[], from: number): number {
  let at = from
  while (at < from + mostLines && isBlank(lines[at])) at++
  return at
}

/** A quoted line, and not the torn-off end of "Ann <\nann@example.com\n> wrote:". */
function isMarked(next: Line | undefined): boolean {
  return next !== undefined && next.depth > 0 && !wording.wroteAtEnd.test(next.text.replace(/\s*[:：]$/, ''))
}

function goesOn(next: Line | undefined): boolean {
  return next !== undefined && next.text !== '' && next.depth === 0
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length
}

/** "wrote:" may stand in a line of its own. */
function withVerbBelow(lines: readonly Line[], end: number, joined: string): number {
  if (/[:：-]$/.test(joined)) return end
  const next = lines[end + 1]?.text ?? ''
  return next.length < 30 && wording.wroteAtEnd.test(next.replace(/\s*[:：]$/, '')) ? end + 1 : end
}

/** Some programs break the sender out into lines of its own, after an empty one. */
function isSenderAhead(lines: readonly Line[], at: number): boolean {
  return lines[at + 1]?.text === '<'
}
