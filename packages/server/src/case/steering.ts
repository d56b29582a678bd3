/** What a human of the company wrote by mail, and what they want done besides. */
export interface Steering {
  /** For the customer, or with `note` for those who answer only. Empty where there were commands alone. */
  text: string
  note: boolean
  transfer?: { queue: string; reason?: string }
  resolve?: { reason: string }
}

/** Before the first word may stand what nobody sees: white space, and marks that mail programs put there. */
const COMMAND = /^[\s\u200b\u2060\ufeff]*#(resolve|note|transfer)(?=$|[\s:])[\s:]*(.*)$/iu
const BLANK = /^[\s\u200b\u2060\ufeff]*$/u

/**
 * Takes the commands from the first lines of a human's mail: `#resolve [reason]`, `#note [text]`, `#transfer queue [reason]`,
 * one on a line, in capitals or not. The first line that is none ends them: whatever begins otherwise, "#1 problem" as
 * much as "#resolved", is text. Of a command that is given twice, the last one counts.
 *
 * Only for mail of a human who is sure to be one: of anybody else, it is text.
 */
export function steeringIn(text: string): Steering {
  const lines = text.split('\n')
  const steering: Steering = { text: '', note: false }
  const noted: string[] = []
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (BLANK.test(line)) continue
    const [, name = '', rest = ''] = COMMAND.exec(line.trimEnd()) ?? []
    if (name === '') break
    if (name.toLowerCase() === 'note') {
      steering.note = true
      if (rest !== '') noted.push(rest)
    } else Object.assign(steering, commandOf(name.toLowerCase(), rest))
  }
  return { ...steering, text: [...noted, ...lines.slice(at)].join('\n').trim() }
}

function commandOf(name: string, rest: string): Pick<Steering, 'transfer' | 'resolve'> {
  if (name === 'resolve') return { resolve: { reason: rest } }
  const [, queue = '', reason = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
  const named = queue.replace(/[.,;:!]+$/, '').toLowerCase()
  return { transfer: { queue: named, ...(reason === '' ? {} : { reason }) } }
}
