/** Where an address stands in the text of a field. */
export interface AddressPlace {
  readonly start: number
  readonly end: number
  readonly address: string
}

const closers: Readonly<Record<string, string>> = { '"': '"', '[': ']' }

/**
 * The addresses in the text of a field such as From (RFC 5322, 3.4), with the place of each, so that one can be replaced and
 * all around it (names, comments, folding) stays as it is. Takes line breaks for white space, and never throws.
 */
export function findAddresses(text: string): AddressPlace[] {
  const found: AddressPlace[] = []
  let word: { start: number; end: number } | undefined
  let inAngles = false
  const finish = () => {
    const place = word && !inAngles ? placeOf(text, word.start, word.end) : undefined
    if (place) found.push(place)
    word = undefined
    inAngles = false
  }
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at)
    if (character === '(') at = afterComment(text, at)
    else if (character === '<') {
      const end = closing(text, at + 1, '>')
      const place = placeOf(text, at + 1, end)
      if (place) found.push(place)
      inAngles = true
      at = end + 1
    } else if (character === ',' || character === ';') {
      finish()
      at++
    } else if (character === ':') {
      // What stood before it is the name of a group.
      word = undefined
      at++
    } else if (/\s/.test(character)) {
      at++
    } else {
      const end = afterWord(text, at)
      if (word === undefined || !text.slice(word.start, word.end).includes('@')) word = { start: at, end }
      at = end
    }
  }
  finish()
  return found
}

/** The end of a run without white space and separators, in which quoted parts are whole. */
function afterWord(text: string, start: number): number {
  let at = start
  while (at < text.length && !/[\s(),:;<]/.test(text.charAt(at))) {
    const closer = closers[text.charAt(at)]
    at = closer === undefined ? at + 1 : closing(text, at + 1, closer) + 1
  }
  return Math.max(Math.min(at, text.length), start + 1)
}

/** Where a quoted part ends, or the text does. */
function closing(text: string, start: number, closer: string): number {
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++
    else if (text.charAt(at) === closer) return at
    else if (closer === '>' && text.charAt(at) === '"') at = closing(text, at + 1, '"')
  }
  return text.length
}

/** Comments may stand within comments. */
function afterComment(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return text.length
}

/** Without the white space around it, and without a source route (`@a,@b:`). */
function placeOf(text: string, start: number, end: number): AddressPlace | undefined {
  const inner = text.slice(start, end)
  const route = /^\s*@[^:"]*:/.exec(inner)?.[0].length ?? 0
  const lead = route + (inner.slice(route).length - inner.slice(route).trimStart().length)
  const address = inner.slice(lead).trimEnd()
  if (!/[^@]@[^@\s]/.test(address)) return undefined
  return { start: start + lead, end: start + lead + address.length, address: bare(address) }
}

function bare(address: string): string {
  return address.replace(/\s+/g, '').replace(/^"(.*)"@/, '$1@')
}
