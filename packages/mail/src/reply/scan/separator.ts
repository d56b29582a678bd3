import { folded, type Line } from '../lines.js'
import { wording } from './wording.js'

const between = /^\**[-_=—–~]{2,}\s*([^-_=\s](?:[^-_=]|-(?=[^-_=\s])){1,58}?)\s*[-_=—–~]{2,}\**$/

/** Words between dashes, whatever they say; `forward` where there are as many as Gmail draws above a mail passed on. */
export function dashedWords(line: Line): 'forward' | 'original' | undefined {
  if (betweenDashes(line) === '') return undefined
  return /^-{9,10} /.test(line.text) ? 'forward' : 'original'
}

const replyAbove =
  /(?:reply|respond|type|write).{0,40} above th|above this line|oberhalb dieser (?:linie|zeile)|über dieser (?:linie|zeile)|au[- ]dessus de cette ligne|(?:por encima|encima|arriba) de esta l[ií]nea|acima desta linha|sopra (?:a )?questa (?:riga|linea)|boven deze (?:lijn|regel)|(?:över|ovanför) denna (?:rad|linje)|over denne linje|ovenfor denne linje|tämän rivin yläpuolelle|powyżej tej linii|nad (?:tento|touto|týmto) ř?riadok|nad tímto řádkem|nad touto čiarou|выше этой (?:строки|линии)|вище цієї (?:лінії|риски)|bu satırın üst|この行より上|この行の上|이 줄 위에|请在此行(?:之上|上方)|請在此行/u

/** "-----Original Message-----": what follows is the quoted mail, to the end. */
export function isOriginalMark(line: Line): boolean {
  return wording.original.has(betweenDashes(line))
}

/** Desk programs ask for the answer above such a line, and quote the whole case below it. */
export function isReplyAbove(line: Line): boolean {
  if (line.text.length > 160) return false
  return /^[-#=*_~<>[(]{2}.*[-#=*_~<>\])]{2}$/.test(line.text) && replyAbove.test(folded(line.text))
}

/** "---------- Forwarded message ----------" or "Begin forwarded message:": what follows is a mail passed on. */
export function isForwardMark(line: Line): boolean {
  if (line.hint === 'forward') return true
  if (line.text.length > 80) return false
  if (wording.forwarded.has(betweenDashes(line))) return true
  return /[:：]$/.test(line.text) && wording.forwarded.has(folded(line.text.slice(0, -1)))
}

function betweenDashes(line: Line): string {
  return line.text.length > 160 ? '' : folded(between.exec(line.text)?.[1] ?? '')
}
