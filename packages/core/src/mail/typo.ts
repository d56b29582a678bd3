/** The names under which most private mail lives, by the ending of their domain. Nothing here is ever corrected. */
const providers: Readonly<Record<string, string>> = {
  com: 'gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol proton protonmail gmx mail email zoho yandex fastmail hey tutanota qq 163 126 naver rediffmail btinternet',
  net: 'gmx comcast verizon daum',
  me: 'proton pm',
  org: 'mailbox',
  fr: 'outlook hotmail live yahoo orange wanadoo free laposte sfr bbox gmx',
  de: 'outlook hotmail live yahoo gmx web t-online freenet posteo arcor',
  at: 'gmx aon outlook hotmail',
  ch: 'bluewin gmx hotmail outlook yahoo',
  nl: 'live hotmail outlook ziggo kpnmail planet xs4all home hetnet upcmail gmx',
  be: 'telenet skynet proximus scarlet live hotmail outlook',
  fi: 'elisanet luukku kolumbus suomi24 hotmail',
  'co.uk': 'yahoo hotmail live outlook virginmedia',
  it: 'libero yahoo hotmail live alice tiscali virgilio',
  es: 'yahoo hotmail outlook telefonica',
  pt: 'sapo hotmail',
  pl: 'wp onet interia o2 gazeta',
  cz: 'seznam email centrum',
  ru: 'mail yandex bk list inbox',
  'com.br': 'uol bol terra yahoo hotmail',
}

/** Endings that do not exist, and what was meant. */
const misspelt: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  coom: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  ner: 'net',
  nett: 'net',
  ogr: 'org',
}

/** Endings of whole countries, but after the name of a large provider a slip for `com`. */
const slips = ['co', 'cm', 'om']

/** Shorter names have too many neighbours that exist: `tree.fr` is no `free.fr`. */
const shortestName = 5

/**
 * The address that was probably meant, or `undefined` if nothing looks wrong: `an@gmial.com` → `an@gmail.com`.
 * Corrects the name of a common provider at one edit (at two, from seven letters on, if the first letter is right), and an
 * ending that does not exist. It is a question to ask, never a reason to refuse.
 */
export function mailTypo(address: string): string | undefined {
  const [, local, domain] = /^(.+)@([^@\s]+)$/.exec(address.trim()) ?? []
  if (local === undefined || domain === undefined) return undefined
  const [name, ending] = split(domain.toLowerCase())
  const meant = misspelt[ending] ?? ending
  const found = provider(name, meant) ?? (slips.includes(ending) ? provider(name, 'com') : undefined)
  const better = found ?? (meant === ending ? undefined : `${name}.${meant}`)
  return better === undefined || better === `${name}.${ending}` ? undefined : `${local}@${better}`
}

function split(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf('.')
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)]
}

/** The provider of this ending whose name is this one, or next to it. */
function provider(name: string, ending: string): string | undefined {
  const names = Object.hasOwn(providers, ending) ? (providers[ending]?.split(' ') ?? []) : []
  const near = names.includes(name)
    ? name
    : (names.find(one => isNear(name, one, 1)) ?? names.find(one => isNear(name, one, 2)))
  return near === undefined ? undefined : `${near}.${ending}`
}

function isNear(name: string, known: string, edits: 1 | 2): boolean {
  if (known.length < shortestName || Math.abs(known.length - name.length) > edits) return false
  if (edits === 2 && (known.length < 7 || name[0] !== known[0])) return false
  return distance(name, known) <= edits
}

/** Optimal string alignment: the Damerau–Levenshtein distance in which no piece is edited twice. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const edits = [
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        ...(swapped && row > 1 && column > 1 ? [at(beforeLast, column - 2) + 1] : []),
      ]
      current.push(Math.min(...edits))
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0
}
