import { folded, type Line, longestRuleLine } from '../lines.js'
import { isPrecise } from './date.js'
import { dashedWords } from './separator.js'
import { type BlockField, wording } from './wording.js'

/** Lines within which a block must have shown what it is. */
const window = 12

/**
 * Whether a quoted mail's header block begins at `start`: lines such as "From: … / Sent: … / To: … / Subject: …" in any
 * of the languages, bold or not, values wrapped or not.
 */
export function isHeaderBlock(lines: readonly Line[], start: number): boolean {
  return isKnownBlock(lines, start) || isForeignBlock(lines, start)
}

/** What ends a label; some programs put it in bold. */
const label = /^[*_]{0,2}\p{L}[\p{L}\p{M} .'’/-]{0,30}[*_]{0,2}\s?[:：][*_]{0,2}(?=\s|\p{L}|$)/u
const namedAddress = /\S\s*(?:<|\[mailto:|\(|&lt;)[^\s<>()@]{1,64}@[^\s<>()@]{1,255}[>\])]/

/**
 * Whether a block in a language without a table begins here, after an empty line, a rule or words between dashes: three labels or
 * more one below the other, among them a sender with name and address and a day with a time.
 */
function isForeignBlock(lines: readonly Line[], start: number): boolean {
  if (!standsApart(lines[start - 1])) return false
  const first = lines[start]?.text.slice(0, 60) ?? ''
  if (!label.test(first) || /[:：][*_]{0,2}$/.test(first)) return false
  let labels = 0
  let addressed = false
  let dated = false
  for (let at = start; at < start + window; at++) {
    const text = lines[at]?.text.slice(0, longestRuleLine) ?? ''
    if (text === '') break
    if (!label.test(text.slice(0, 60))) {
      if (label.test(lines[at - 1]?.text.slice(0, 60) ?? '')) continue
      break
    }
    labels++
    addressed ||= namedAddress.test(text)
    dated ||= isPrecise(text)
  }
  return labels >= 3 && addressed && dated
}

/** Whether a line begins with a label of any kind. */
export function isLabelled(line: Line): boolean {
  return label.test(line.text.slice(0, 60))
}

function isKnownBlock(lines: readonly Line[], start: number): boolean {
  const first = labelled(lines[start])
  if (!first || !(first.fields.has('from') || first.fields.has('sent') || first.fields.has('subject'))) {
    return false
  }
  if (first.isLowerCase && !standsApart(lines[start - 1])) return false
  const labels = new Set<string>([first.label])
  const fields = new Set<BlockField>(first.fields)
  let addressed = first.value.includes('@') && !first.fields.has('subject')
  const ruled = followsRule(lines, start)
  if (ruled && first.fields.has('from') && addressed) return true
  let plain = 0
  for (let at = start + 1; at < start + window && plain < 2; at++) {
    const line = lines[at]
    if (!line) break
    if (line.text === '') {
      if (labelled(lines[at + 1])) continue
      break
    }
    const next = labelled(line)
    if (!next) {
      plain++
      continue
    }
    plain = 0
    labels.add(next.label)
    for (const field of next.fields) fields.add(field)
    if (next.value.includes('@') && !next.fields.has('subject')) addressed = true
  }
  const known =
    fields.has('from') && (fields.has('subject') || (ruled && fields.has('sent'))) && labels.size >= 3
  return labels.size >= 2 && (known || (addressed && (fields.has('from') || fields.has('to'))))
}

/** A line of characters that only draw a rule, or an <hr>. */
export function isRule(line: Line | undefined, shortest = 3): boolean {
  if (!line) return false
  return line.hint === 'rule' || (line.text.length >= shortest && /^[-_=*#~+─━—–]+$/.test(line.text))
}

function standsApart(before: Line | undefined): boolean {
  return !before || before.text === '' || isRule(before) || dashedWords(before) !== undefined
}

function followsRule(lines: readonly Line[], start: number): boolean {
  const before = lines[start - 1]
  return isRule(before) || (before?.text === '' && isRule(lines[start - 2]))
}

interface Labelled {
  readonly label: string
  readonly fields: ReadonlySet<BlockField>
  readonly value: string
  readonly isLowerCase: boolean
}

/** The label that a line begins with, where it is one of a header block's. */
export function labelled(line: Line | undefined): Labelled | undefined {
  if (!line || line.text.length > longestRuleLine * 4) return undefined
  const text = line.text.replace(/^[*_\s]+/, '')
  const colon = text.slice(0, 32).search(/[:：]/)
  if (colon < 1) return undefined
  const label = folded(text.slice(0, colon).replace(/[*_\s]+$/, ''))
  const fields = wording.fields.get(label)
  return fields && { label, fields, value: text.slice(colon + 1), isLowerCase: /^\p{Ll}/u.test(text) }
}
