import { folded, type Line } from '../lines.js'
import { wording } from './wording.js'

const between = /^\**[-_=—–~]{2,}\s*([^-_=\s](?:[^-_=]|-(?=[^-_=\s])){1,58}?)\s*[-_=—–~]{2,}\**$/

/** Words between dashes, whatever they say; `forward` where there are as many as Gmail draws above a mail passed on. */
export function dashedWords(line: Line): 'forward' | 'original' | undefined {
  if (betweenDashes(line) === '') return undefined
  return /^-{9,10} /.test(line.text) ? 'forward' : 'original'
}

/** "-----Original Message-----": what follows is the quoted mail, to the end. */
export function isOriginalMark(line: Line): boolean {
  return wording.original.has(betweenDashes(line))
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
