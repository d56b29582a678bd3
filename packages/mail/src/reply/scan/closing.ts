import { folded, type Line } from '../lines.js'
import { wording } from './wording.js'

/** Lines that a closing with a name and contacts may have below it. */
const mostLines = 12
const longestLine = 60
const contact = /@|https?:|www\.|\+?\(?\d[\d\s().-]{6,}\d|mailto:/i
/** Only an address, a link or a number. */
const onlyContact = /^(?:[^\s@]{1,64}@[^\s@]{3,255}|(?:https?:\/\/|www\.)\S{3,200}|\+?[\d\s().-]{7,25})$/i
/** Closings of a whole sentence. */
const formal =
  /^(?:(?:je|nous) (?:vous|te) pri(?:e|ons) (?:d'|de )|(?:veuillez|nous vous prions de|recevez,?) (?:agréer|recevoir|croire)|dans l'attente de (?:votre|vous)|sin otro particular|sem mais (?:para o momento|de momento)|in attesa di un (?:suo|vostro)|quedamos a su disposición|en attente de votre|restant à votre disposition)/u
/** Thanks may be said to somebody: "Thanks Ann" is no signature, "LG Ann" is one. */
const thanks =
  /th(?:an|)k|thx|dank|merci|gr[aà]ci|grazie|obrigad|\bta[ck]k?\b|kiit|dzięk|děku|ďaku|kösz|mulțu|teşekkür|спас|благодар|дяку|ευχαρ|ありがと|감사|谢|謝|شكر|ممنون|תודה|terima|cảm ơn|ขอบคุณ|धन्यवाद|hvala|aitäh|ačiū|paldies|^best$|^yours$/u

/** Where a closing such as "Kind regards," with a name, or a name with contacts, ends the text; -1 where none does. */
export function closingStart(lines: readonly Line[]): number {
  const last = lines.findLastIndex(line => line.text !== '')
  const start = closed(lines, last)
  return start === -1 ? -1 : withoutBlankBefore(lines, start)
}

/** Whether lines are no more than a closing with a name and contacts. */
export function isFarewell(lines: readonly Line[]): boolean {
  const said = lines.filter(line => line.text !== '')
  if (said.length === 0) return true
  if (said.length > 6 || said.some(line => line.text.length > longestLine)) return false
  const parts = said.map(
    ({ text }) => isClosing(text) || contact.test(text) || (isName(text) ? undefined : false),
  )
  return parts.includes(true) && !parts.includes(false)
}

function closed(lines: readonly Line[], last: number): number {
  for (let at = last; at >= 0 && at > last - mostLines; at--) {
    const text = lines[at]?.text ?? ''
    if (text !== '' && isClosing(text)) {
      return lines.slice(at + 1, last + 1).every(isBelowClosing) ? withClosingAbove(lines, at) : -1
    }
  }
  const dashed = dashedName(lines, last)
  return dashed === -1 ? cardStart(lines, last) : dashed
}

/** A name, a role, contacts; a question or a whole sentence is something said. */
function isBelowClosing({ text }: Line): boolean {
  return (
    text.length <= longestLine &&
    !/^(?:p\.? ?s|n\.? ?b|p\.? ?d)\b[.: ]/i.test(text) &&
    !/[?？؟]$/.test(text) &&
    !/^\p{L}+(?:,? \p{L}+){4,}[.!]$/u.test(text)
  )
}

/** "Thank you" right above "Kind regards" belongs to it. */
function withClosingAbove(lines: readonly Line[], at: number): number {
  const above = lines[at - 1]?.text ?? ''
  return above !== '' && isClosing(above) ? at - 1 : at
}

/** "- Ann" as the last paragraph, where it is no answer to a line that asks for one. */
function dashedName(lines: readonly Line[], last: number): number {
  const text = lines[last]?.text ?? ''
  const before = lines[last - 1]
  if (last < 2 || before?.text !== '' || !/^[-–—~] ?\p{Lu}/u.test(text)) return -1
  const above = lines[lines.findLastIndex((line, index) => index < last && line.text !== '')]?.text ?? ''
  return isName(text.replace(/^[-–—~] ?/, '')) && !/^[-–—~*•]|[:：]$/.test(above) ? last : -1
}

/** The last paragraph, where it is a name with contacts below it. */
function cardStart(lines: readonly Line[], last: number): number {
  let start = last
  while (start > 0 && lines[start - 1]?.text !== '') start--
  const card = lines.slice(start, last + 1)
  if (start === 0 || card.length < 2 || card.length > 8) return -1
  if (card.slice(1).every(line => onlyContact.test(line.text)) && isLabel(card[0]?.text ?? '')) return start
  const isCard =
    isName(card[0]?.text ?? '') &&
    card.slice(1).some(line => contact.test(line.text)) &&
    card.every(line => line.text.length <= longestLine)
  return isCard ? start : -1
}

/** A name in any spelling, as programs put it above an address. */
function isLabel(text: string): boolean {
  return text.length <= 40 && text.split(' ').length <= 4 && !/[.,;:!?。：！？]/.test(text)
}

function isClosing(text: string): boolean {
  const said = folded(text.replace(/[\s,.!;:–—\-，。、،！：~]+$/u, ''))
  if (formal.test(said)) return text.length <= 160
  if (text.length > longestLine) return false
  if (wording.closings.has(said)) return true
  const [head = '', name = ''] = text.split(/[,，،/]\s*/u)
  if (
    wording.closings.has(folded(head)) &&
    (name === '' || isName(name) || wording.closings.has(folded(name)))
  ) {
    return true
  }
  return isSignedOff(text)
}

/** "LG Ann", "Viele Grüße aus Wien": a closing, and a name or a place on the same line. */
function isSignedOff(text: string): boolean {
  const words = text.replace(/[.!\s]+$/, '').split(/\s+/)
  for (let length = Math.min(words.length - 1, 6); length > 0; length--) {
    const closing = folded(words.slice(0, length).join(' '))
    const rest = words.slice(length).join(' ')
    if (!wording.closings.has(closing) || thanks.test(closing)) continue
    return (
      isName(rest) ||
      /^(?:aus|vom|von|from|de|du|da|dal|uit|från|fra|z|ze|из) (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}-]+$/u.test(rest)
    )
  }
  return false
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
