import { charsetText } from './charset.js'
import { percentDecoded } from './percent.js'

/** A structured field such as Content-Type: its value in lower case, and its parameters. */
export interface Structured {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** Longest field that is looked at; nothing real comes near. */
const longest = 16_384
const mostParameters = 200
const parameter = /;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g

/** Reads `value; name=value; name="value"` with the continuations and charsets of RFC 2231. */
export function readStructured(field = ''): Structured {
  const text = field.slice(0, longest)
  const found = new Map<string, string>()
  for (const [, name = '', quoted, bare = ''] of text.matchAll(parameter)) {
    if (found.size === mostParameters) break
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/g, '$1'))
  }
  const value = (text.trim().split(/[;\s]/, 1)[0] ?? '').toLowerCase()
  return { value, parameters: new Map([...found, ...extended(found)]) }
}

/** `name*0*=utf-8''…; name*1=…` and `name*=utf-8''…` as one value each. */
function extended(found: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Set(
    [...found.keys()].filter(key => key.includes('*')).map(key => key.split('*', 1)[0] ?? ''),
  )
  const joined = new Map<string, string>()
  for (const name of names) {
    const pieces: Buffer[] = []
    let charset = 'utf-8'
    for (const [index, { value, encoded }] of piecesOf(name, found).entries()) {
      const [, declared, rest] = (index === 0 && encoded && /^([^']*)'[^']*'(.*)$/s.exec(value)) || []
      charset = declared || charset
      pieces.push(encoded ? percentDecoded(rest ?? value) : Buffer.from(value, 'utf8'))
    }
    joined.set(name, charsetText(Buffer.concat(pieces), charset))
  }
  return joined
}

function piecesOf(name: string, found: ReadonlyMap<string, string>): { value: string; encoded: boolean }[] {
  const whole = found.get(`${name}*`)
  if (whole !== undefined) return [{ value: whole, encoded: true }]
  const pieces: { value: string; encoded: boolean }[] = []
  for (let index = 0; ; index++) {
    const encoded = found.get(`${name}*${index}*`)
    const value = encoded ?? found.get(`${name}*${index}`)
    if (value === undefined) return pieces
    pieces.push({ value, encoded: encoded !== undefined })
  }
}
