import { isHard, reasonOf } from './reasons.js'
import type { BouncedRecipient } from './types.js'

/** One recipient of a delivery report (RFC 3464), with what became of the mail. */
export interface ReportedRecipient extends BouncedRecipient {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`; lower case, empty where not given. */
  readonly action: string
}

const mostRecipients = 1000

/** The recipients that a `message/delivery-status` part, or text that looks like one, reports on. */
export function readDeliveryStatus(part: string): ReportedRecipient[] {
  return groups(part)
    .filter(group => group.has('final-recipient') || group.has('original-recipient') || group.has('action'))
    .slice(0, mostRecipients)
    .map(recipientOf)
}

function recipientOf(fields: ReadonlyMap<string, string>): ReportedRecipient {
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]{1,20}\s{0,3};\s*/, '')
  const given = /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? ''
  const said = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(diagnostic)?.[0]
  const status = said ?? given
  const reason = reasonOf(status, diagnostic)
  return {
    address: addressOf(fields.get('final-recipient') ?? fields.get('original-recipient') ?? ''),
    status,
    reason,
    hard: isHard(status, reason),
    diagnostic,
    action: (fields.get('action') ?? '').toLowerCase().split(/[\s(]/, 1)[0] ?? '',
  }
}

function addressOf(field: string): string {
  const value = field.slice(field.indexOf(';') + 1).trim()
  return (/<([^<>]{1,320})>/.exec(value)?.[1] ?? value.split(/\s/, 1)[0] ?? '').toLowerCase()
}

/** Fields are grouped by empty lines; a field may be folded over several lines. */
function groups(part: string): ReadonlyMap<string, string>[] {
  const all: Map<string, string>[] = [new Map()]
  let name = ''
  for (const line of part.replace(/\r\n?/g, '\n').split('\n')) {
    const group = all.at(-1)
    const field = /^([A-Za-z][A-Za-z-]{1,40})\s{0,3}:(.*)$/.exec(line)
    if (line.trim() === '') {
      if (group && group.size > 0) all.push(new Map())
    } else if (field?.[1]) {
      name = field[1].toLowerCase()
      if (!group?.has(name)) group?.set(name, (field[2] ?? '').trim())
    } else if (/^[ \t]/.test(line) && group?.has(name)) {
      group.set(name, `${group.get(name)} ${line.trim()}`.slice(0, 10_000))
    }
  }
  return all
}
