import type { Fields } from '../read/mime/fields.js'
import type { SenderAuthentication } from './types.js'

/** One method's outcome: `dkim=pass header.d=shop.test`. */
interface MethodResult {
  readonly method: string
  readonly result: string
  /** By `ptype.property`, in lower case. */
  readonly properties: ReadonlyMap<string, string>
}

/** No server writes longer ones; what is longer is not read. */
const MOST_CHARACTERS = 16_384

/**
 * What one's own mail server found out about the sender and wrote into the mail (RFC 8601), for mails that come without a
 * peer: read from a mailbox, or brought by a provider's webhook. Undefined where there is nothing to believe.
 *
 * Anybody can write such a header. It is believed only if it is the topmost one and names a server of `trusted`: that
 * server puts its own above all others. One with the same name further down is a stranger's.
 *
 * @param trusted the servers' names (authserv-id), as they stand at the beginning of the header
 */
export function authenticationResults(
  fields: Fields,
  trusted: readonly string[],
): SenderAuthentication | undefined {
  if (trusted.length === 0) return undefined
  const [topmost] = fields.get('authentication-results') ?? []
  if (topmost === undefined || topmost.length > MOST_CHARACTERS) return undefined
  const [server = '', ...statements] = partsOf(withoutComments(topmost))
  const [name = '', version = '1'] = server.split(/\s+/)
  const isOurs = trusted.some(one => one.toLowerCase() === unquoted(name).toLowerCase())
  if (!isOurs || version !== '1') return undefined
  return summaryOf(statements.flatMap(statement => readStatement(statement) ?? []))
}

function summaryOf(results: readonly MethodResult[]): SenderAuthentication {
  const passed = (method: string) => results.filter(one => one.method === method && one.result === 'pass')
  const dkim = passed('dkim').flatMap(({ properties }) => domainOf(properties, 'header.d', 'header.i') ?? [])
  const [spf] = passed('spf').flatMap(({ properties }) => domainOf(properties, 'smtp.mailfrom') ?? [])
  const dmarc = results.find(one => one.method === 'dmarc')
  const from = dmarc && domainOf(dmarc.properties, 'header.from')
  return {
    dkim: [...new Set(dkim)],
    ...(spf === undefined ? {} : { spf }),
    dmarc: dmarc?.result === 'pass' || dmarc?.result === 'fail' ? dmarc.result : 'none',
    ...(from === undefined ? {} : { from }),
  }
}

function domainOf(properties: ReadonlyMap<string, string>, ...names: readonly string[]): string | undefined {
  const [value] = names.flatMap(name => properties.get(name) ?? [])
  const domain = value?.slice(value.lastIndexOf('@') + 1).toLowerCase()
  return domain === '' ? undefined : domain
}

function readStatement(statement: string): MethodResult | undefined {
  const [first = '', ...rest] = statement.replace(/\s+/g, ' ').replace(/ ?= ?/g, '=').split(' ')
  const [method = '', result] = first.toLowerCase().split('=')
  if (result === undefined) return undefined
  return { method: method.replace(/\/\d+$/, ''), result, properties: propertiesIn(rest) }
}

/** Of a property that is named twice, which one the server meant is not known: it is left out. */
function propertiesIn(words: readonly string[]): ReadonlyMap<string, string> {
  const properties = new Map<string, string | undefined>()
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) continue
    const name = word.slice(0, at).toLowerCase()
    properties.set(name, properties.has(name) ? undefined : unquoted(word.slice(at + 1)))
  }
  return new Map([...properties].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** The parts between semicolons, those in quotes left whole. */
function partsOf(value: string): string[] {
  return (value.match(/(?:"(?:[^"\\]|\\.)*"?|[^";])+/g) ?? []).map(part => part.trim())
}

/** Comments may be nested, and stand wherever white space may (RFC 5322, 3.2.2). */
function withoutComments(value: string): string {
  let depth = 0
  let quoted = false
  let kept = ''
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '\\') {
      if (depth === 0) kept += value.slice(at, at + 2)
      at++
    } else if (character === '"' && depth === 0) {
      quoted = !quoted
      kept += character
    } else if (character === '(' && !quoted) depth++
    else if (character === ')' && !quoted && depth > 0) {
      depth--
      kept += ' '
    } else if (depth === 0) kept += character
  }
  return kept
}

function unquoted(word: string): string {
  return word.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/gs, '$1')
}
