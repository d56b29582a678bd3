import { folded, type Line } from '../lines.js'
import { isDevice } from './device.js'
import { isFooter } from './footer.js'
import { isRule } from './header-block.js'
import { wording } from './wording.js'

/** Lines that a signature below a drawn rule may have. */
const mostLines = 14
const contact = /@|https?:|www\.|\+?\(?\d[\d\s().-]{6,}\d|mailto:/i

/**
 * Where a signature that is marked as one begins, or -1: by what the HTML says, the "-- " of RFC 3676, a phone's line, a rule with
 * contacts below it, or a legal notice.
 */
export function markedSignatureStart(lines: readonly Line[]): number {
  const found = [hinted(lines), delimited(lines), device(lines), ruled(lines), notice(lines)].filter(
    start => start !== -1,
  )
  return found.length === 0 ? -1 : withoutBlankBefore(lines, Math.min(...found))
}

/** Where a closing such as "Kind regards," with a name, or a name with contacts, ends the text; -1 where none does. */
export function closingStart(lines: readonly Line[]): number {
  const start = closed(lines)
  return start === -1 ? -1 : withoutBlankBefore(lines, start)
}

/** Whether lines are no more than a closing with a name and contacts. */
export function isFarewell(lines: readonly Line[]): boolean {
  const said = lines.filter(line => line.text !== '')
  if (said.length === 0) return true
  if (said.length > 6 || said.some(line => line.text.length > 60)) return false
  const parts = said.map(
    ({ text }) => isClosing(text) || contact.test(text) || (isName(text) ? undefined : false),
  )
  return parts.includes(true) && !parts.includes(false)
}

function hinted(lines: readonly Line[]): number {
  const start = lines.findIndex(line => line.hint === 'signature')
  if (start === -1) return -1
  return lines
    .slice(start)
    .every(line => line.hint === 'signature' || line.text === '' || isDevice(line.text))
    ? start
    : -1
}

function delimited(lines: readonly Line[]): number {
  return lines.findIndex(line => line.depth === 0 && /^(?:--|—|__)$/.test(line.text) && line.hint !== 'rule')
}

/** The first of the trailing lines that are all a device's. */
function device(lines: readonly Line[]): number {
  let start = -1
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (!line || line.text === '' || isRule(line, 1)) continue
    if (!isDevice(line.text)) break
    start = at
  }
  return start === -1 ? -1 : withNameAbove(lines, start)
}

/** A legal notice that a server put below, as the last paragraph. */
function notice(lines: readonly Line[]): number {
  const last = lines.findLastIndex(line => line.text !== '')
  let start = last
  while (start > 0 && last - start < mostLines && lines[start - 1]?.text !== '') start--
  return start > 0 && isFooter(lines.slice(start, last + 1)) ? start : -1
}

/** "Ann Example" alone right above "via mobile" belongs to it. */
function withNameAbove(lines: readonly Line[], start: number): number {
  const above = lines[start - 1]
  const beforeThat = lines[start - 2]
  const isSigned = above && lines[start]?.hint !== 'signature' && /^\p{Lu}.*[^.]$/u.test(above.text)
  return isSigned && beforeThat?.text === '' && isName(above.text) ? start - 1 : start
}

/** A rule near the end with nothing but short lines below it, a contact or a list's footer among them. */
function ruled(lines: readonly Line[]): number {
  for (let at = lines.length - 1; at >= 0 && at >= lines.length - 3 * mostLines; at--) {
    if (!isRule(lines[at], 1)) continue
    const below = lines.slice(at + 1).filter(line => line.text !== '' && !isRule(line, 1))
    if (below.length === 0) {
      if (lines.slice(at).every(line => line.text === '' || isRule(line, 1))) return firstOfRules(lines, at)
      continue
    }
    const short = below.length <= mostLines && below.every(line => line.text.length <= 80)
    if (!isRule(lines[at], 5) || !short) continue
    if (below.length <= 2 || below.some(line => contact.test(line.text))) return withDashedName(lines, at)
  }
  return -1
}

function firstOfRules(lines: readonly Line[], at: number): number {
  let first = at
  while (
    first > 0 &&
    (lines[first - 1]?.text === '' || isRule(lines[first - 1], 1) || lines[first - 1]?.text === 'ᐧ')
  )
    first--
  return first
}

/** "-Ann Example" right above a list's footer. */
function withDashedName(lines: readonly Line[], at: number): number {
  let above = at - 1
  while (above > 0 && lines[above]?.text === '') above--
  const text = lines[above]?.text ?? ''
  return /^[-–—~]\s?\p{Lu}/u.test(text) && isName(text.replace(/^[-–—~]\s?/, '')) ? above : at
}

function closed(lines: readonly Line[]): number {
  const last = lines.findLastIndex(line => line.text !== '')
  for (let at = last; at >= 0 && at > last - 12; at--) {
    const text = lines[at]?.text ?? ''
    if (text !== '' && isClosing(text)) {
      return lines.slice(at + 1, last + 1).every(line => line.text.length <= 60) ? at : -1
    }
  }
  return cardStart(lines, last)
}

/** The last paragraph, where it is a name with contacts below it. */
function cardStart(lines: readonly Line[], last: number): number {
  let start = last
  while (start > 0 && lines[start - 1]?.text !== '') start--
  const card = lines.slice(start, last + 1)
  if (start === 0 || card.length < 2 || card.length > 8) return -1
  const isCard =
    isName(card[0]?.text ?? '') &&
    card.slice(1).some(line => contact.test(line.text)) &&
    card.every(line => line.text.length <= 60)
  return isCard ? start : -1
}

function isClosing(text: string): boolean {
  if (text.length > 60) return false
  const said = folded(text.replace(/[\s,.!;:–—-]+$/, ''))
  if (wording.closings.has(said)) return true
  const [head = '', name = ''] = text.split(/[,/]\s*/)
  return (
    wording.closings.has(folded(head)) && (name === '' || isName(name) || wording.closings.has(folded(name)))
  )
}

/** One to five words that begin like names do. */
export function isName(text: string): boolean {
  if (text.length === 0 || text.length > 40 || /[?!:。！？؟।]|\d/.test(text)) return false
  const words = text.split(/[\s,]+/).filter(word => word !== '')
  return (
    words.length <= 5 &&
    words.every(word => /^[\p{Lu}\p{Lo}]|^(?:van|von|de|der|den|af|di|la|le)$/u.test(word))
  )
}

function withoutBlankBefore(lines: readonly Line[], start: number): number {
  let first = start
  while (first > 0 && lines[first - 1]?.text === '') first--
  return first === 0 ? start : first
}
