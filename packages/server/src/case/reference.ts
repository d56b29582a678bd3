/** Crockford base32 without I, L, O and U, so that nothing read out over a phone is mistaken for another. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PREFIX = 'PZ'
const DATA_SYMBOLS = 7
/** The prime of Crockford's check symbol: it catches every single wrong symbol and every swap of two neighbours. */
const CHECK_PRIME = 37

/** The numbers of seven symbols whose check falls among the 32 symbols themselves, so that `*~$=U` never occur. */
const COUNT = SYMBOLS.length * Math.floor(SYMBOLS.length ** DATA_SYMBOLS / CHECK_PRIME)

/**
 * A reference that a person can read out, `PZ-7K3M-92QD`: seven symbols and one to check them by
 * (https://www.crockford.com/base32.html). `uuid` is its randomness, a version 4 UUID; about 30,000,000,000 differ.
 */
export function newReference(uuid: string): string {
  const number = Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) % COUNT
  const check = number % SYMBOLS.length
  const value = Math.floor(number / SYMBOLS.length) * CHECK_PRIME + check
  return written(`${symbolsOf(value)}${SYMBOLS[check]}`)
}

/**
 * What somebody typed or read out, as a reference; undefined when it cannot be one. Takes lower case, spaces, missing
 * hyphens or prefix, and the letters that look like digits (o for 0, i and l for 1).
 */
export function parseReference(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const symbols = bare.length === PREFIX.length + DATA_SYMBOLS + 1 ? withoutPrefix(bare) : bare
  if (symbols === undefined || !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(symbols)) return undefined
  const value = [...symbols.slice(0, DATA_SYMBOLS)].reduce(
    (sum, symbol) => sum * SYMBOLS.length + SYMBOLS.indexOf(symbol),
    0,
  )
  return SYMBOLS[value % CHECK_PRIME] === symbols.at(-1) ? written(symbols) : undefined
}

function withoutPrefix(bare: string): string | undefined {
  return bare.startsWith(PREFIX) ? bare.slice(PREFIX.length) : undefined
}

function symbolsOf(value: number): string {
  const digits = Array.from({ length: DATA_SYMBOLS }, (_, place) => {
    const digit = Math.floor(value / SYMBOLS.length ** (DATA_SYMBOLS - 1 - place)) % SYMBOLS.length
    return SYMBOLS.charAt(digit)
  })
  return digits.join('')
}

function written(symbols: string): string {
  return `${PREFIX}-${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
