import type { Line } from '../lines.js'
import { isName } from './closing.js'
import { isDevice } from './device.js'
import { isFooter } from './footer.js'
import { isRule } from './header-block.js'

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
  return start > 0 && isFooter(lines.slice(start, last + 1)) ? withHeadingAbove(lines, start) : -1
}

/** A rule, or a heading such as "Disclaimer", right above a notice belongs to it. */
function withHeadingAbove(lines: readonly Line[], start: number): number {
  let first = start
  for (let at = start - 1; at > 0 && start - at < 5; at--) {
    const line = lines[at]
    if (
      isRule(line, 2) ||
      /^(?:--|(?:legal )?disclaimer|avis|aviso legal|haftungsausschluss)\W*$/i.test(line?.text ?? '')
    )
      first = at
    else if (line?.text !== '') break
  }
  return first
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
      if (lines.slice(at).every(line => line.text === '' || isRule(line, 1))) {
        const framed = framedStart(lines, at)
        return framed === -1 ? firstOfRules(lines, at) : framed
      }
      continue
    }
    const short = below.length <= mostLines && below.every(line => line.text.length <= 80)
    if (!isRule(lines[at], 5) || !short) continue
    if (below.length <= 2 || below.some(line => contact.test(line.text))) return withDashedName(lines, at)
  }
  return -1
}

/** A card between two rules, as Japanese programs draw them, the second being the last line. */
function framedStart(lines: readonly Line[], end: number): number {
  for (let at = end - 1; at > 0 && end - at <= mostLines; at--) {
    const line = lines[at]
    if (line && isRule(line, 5)) {
      const card = lines.slice(at + 1, end).filter(({ text }) => text !== '')
      return card.length > 1 && card.some(({ text }) => contact.test(text)) ? at : -1
    }
    if (line && line.text.length > 80) return -1
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

function withoutBlankBefore(lines: readonly Line[], start: number): number {
  let first = start
  while (first > 0 && lines[first - 1]?.text === '') first--
  return first === 0 ? start : first
}
