import { htmlToLines } from './html/to-lines.js'
import { isBlank, type Line, textToLines } from './lines.js'
import { closingStart, isFarewell } from './scan/closing.js'
import { isBanner, isFooter } from './scan/footer.js'
import { isRule } from './scan/header-block.js'
import { ownNameStart } from './scan/own-name.js'
import { type Stretch, scan } from './scan/scan.js'
import { markedSignatureStart } from './scan/signature.js'
import type { ExtractedReply, ReplyBody } from './types.js'

/**
 * Takes a reply apart into what is new and what is not. HTML is read by its structure first; both then pass the same line
 * scanner, which knows the languages of `languages/`. Takes time linear in the length of the body and never throws.
 *
 * Answers between quoted passages stay in order, with the passages they answer. A mail passed on is kept whole. Where
 * nothing new is found, `reply` is everything.
 *
 * @example
 * extractReply({ text: 'Yes, please.\n\nOn 3 March 2026 at 14:05, Ann wrote:\n> Shall I?' }).reply // 'Yes, please.'
 */
export function extractReply(body: ReplyBody): ExtractedReply {
  const html = body.html?.trim() ? htmlToLines(body.html) : undefined
  const lines = html?.some(line => line.text !== '') ? html : textToLines(body.text ?? '')
  return assemble(lines)
}

function assemble(lines: readonly Line[]): ExtractedReply {
  const banner = bannerEnd(lines)
  const stretches = signed(scan(lines.slice(banner)))
  const answers = answersIn(stretches)
  const answering = new Set(answers)
  const lastAttribution = stretches.findLastIndex(({ kind, attributed }) => attributed || kind === 'rest')
  const parts: Record<'reply' | 'quoted' | 'signature' | 'forwarded', (readonly Line[])[]> = {
    reply: [],
    quoted: [lines.slice(0, banner)],
    signature: [],
    forwarded: [],
  }
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.kind === 'own' && !answering.has(index) && isFooter(stretch.own)) {
      parts.signature.push(stretch.lines)
    } else if (stretch.kind === 'own') {
      parts.reply.push(stretch.own)
      parts.signature.push(stretch.lines.slice(stretch.own.length))
    } else if (stretch.kind === 'forward') {
      parts.forwarded.push(stretch.lines)
    } else if (stretch.kind === 'quote' && isContext(stretch, index, answers, lastAttribution)) {
      parts.reply.push(stretch.lines)
    } else {
      parts.quoted.push(stretch.lines)
    }
  }
  const forwarded = shown(parts.forwarded.flat())
  return {
    reply: shown(parts.reply.flat()) || shown(lines),
    quoted: shown(parts.quoted.flat()),
    signature: shown(parts.signature.flat()),
    ...(forwarded === '' ? {} : { forwarded }),
  }
}

/** Where what the sender wrote begins, below a gateway's warning; 0 where there is none, or nothing else. */
function bannerEnd(lines: readonly Line[]): number {
  const start = lines.findIndex(line => line.text !== '')
  const end = lines.findIndex((line, index) => index > start && (line.text === '' || isRule(line)))
  if (start === -1 || end === -1 || end - start > 8 || !isBanner(lines.slice(start, end))) return 0
  const next = lines.findIndex((line, index) => index > end && line.text !== '' && !isRule(line))
  return next === -1 ? 0 : next
}

/**
 * Whether a quote is shown as what the answer refers to: one with answers on both sides, or one that the sender put there
 * by hand, which no attribution introduces.
 */
function isContext(
  quote: Stretch,
  index: number,
  answers: readonly number[],
  lastAttribution: number,
): boolean {
  const answeredAfter = index < (answers.at(-1) ?? -1)
  if (!quote.attributed) return answeredAfter || (answers.length > 0 && index < lastAttribution)
  return answeredAfter && (answers.length > 1 || (answers[0] ?? index) < index)
}

interface SignedStretch extends Stretch {
  /** The lines before the signature. */
  readonly own: readonly Line[]
}

/** Splits signatures off. A closing counts as one only where no other is found, and where it leaves something to read. */
function signed(stretches: readonly Stretch[]): SignedStretch[] {
  const marked = stretches.map(stretch => ownUpTo(stretch, markedSignatureStart))
  if (marked.some(stretch => stretch.own.length < stretch.lines.length)) {
    // Who answers below the signature has it above all that is said.
    const saysNothing = !marked.some(stretch => isSaid({ ...stretch, lines: stretch.own }))
    return saysNothing ? stretches.map(below) : marked
  }
  const at = marked.findLastIndex(isSaid)
  const last = marked[at]
  if (!last) return marked
  const quoted = marked[at + 1]?.lines ?? []
  const closed = ownUpTo(last, lines => {
    const start = closingStart(lines)
    return start === -1 ? ownNameStart(lines, quoted) : start
  })
  const leavesSomething = isSaid({ ...closed, lines: closed.own }) || marked.findIndex(isSaid) < at
  return leavesSomething ? marked.with(at, closed) : marked
}

/** A stretch that begins with a signature and goes on in paragraphs below: all of it is the sender's own. */
function below(stretch: Stretch): SignedStretch {
  const first = stretch.lines.findIndex(line => line.text !== '')
  const gap = stretch.lines.findIndex((line, index) => index > first && line.text === '')
  const goesOn = gap !== -1 && stretch.lines.slice(gap).some(line => line.text !== '')
  const isAnswered = stretch.kind === 'own' && stretch.lines[first]?.text === '--' && goesOn
  return isAnswered ? { ...stretch, own: stretch.lines } : ownUpTo(stretch, markedSignatureStart)
}

function ownUpTo(stretch: Stretch, start: (lines: readonly Line[]) => number): SignedStretch {
  const end = stretch.kind === 'own' ? start(stretch.lines) : -1
  return { ...stretch, own: end === -1 ? stretch.lines : stretch.lines.slice(0, end) }
}

function isSaid({ kind, lines }: Stretch): boolean {
  return kind === 'own' && lines.some(line => !isBlank(line))
}

/** Where the sender says something: first of all, and later wherever it is more than a closing or a name. */
function answersIn(stretches: readonly SignedStretch[]): number[] {
  const said = [...stretches.entries()].filter(([, stretch]) => isSaid({ ...stretch, lines: stretch.own }))
  return said
    .filter(([, { own }], order) => order === 0 || !(isFarewell(own) || isFooter(own)))
    .map(([index]) => index)
}

/** As it was written, spaces and empty lines too, without what is empty around it. */
function shown(lines: readonly Line[]): string {
  return lines
    .map(line => line.raw)
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
}
