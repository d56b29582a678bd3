import { wording } from './wording.js'

/** Longer lines are a person's. */
const longest = 160
const viaMobile =
  /^(?:[\p{L}\s]{0,30}\b)?(?:from|via) (?:my )?(?:mobile|phone|cell|iphone|ipad|android)\b[\p{L}\p{N} ]{0,12}$/iu

/** Whether a line is one that a device or a program puts under a mail: "Sent from my iPhone". */
export function isDevice(text: string): boolean {
  if (text.length > longest) return false
  const said = text.replace(/^[<([*_\s]+/, '').replace(/[’ʼ]/g, "'")
  const match = wording.device.exec(said)
  if (match) return isShort(said.slice(match[0].length))
  return (
    (text.length < 60 && wording.deviceAtEnd.test(said.replace(/[)>.\]\s]+$/, ''))) || viaMobile.test(said)
  )
}

/** What follows "Sent from" names a device and perhaps an excuse; a sentence goes on. */
function isShort(rest: string): boolean {
  const words = (text: string): number => text.split(/\s+/).filter(word => word !== '').length
  const named = rest.replace(/[<([]*https?:\S*/g, '').split(/[.,;] ?/)
  const [device = '', ...excuse] = named
  return words(device) <= 5 && words(excuse.join(' ')) <= 5
}
