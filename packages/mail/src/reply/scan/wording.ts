import { en } from '../languages/en.js'
import { languages, type ReplyLanguage } from '../languages/index.js'
import { folded } from '../lines.js'

/** The header fields that a quoted mail's header block is known by. */
export type BlockField = 'from' | 'sent' | 'to' | 'subject'

/** The tables of all languages, merged for looking up: one mail may mix languages. */
export const wording = {
  /** Matches the word that opens an attribution line. */
  opens: alternatives(all('opens'), open => `^(?:${open})(?=[\\s,])`),
  /** Matches an opening word later in a line, where a reply and an attribution share it. Case matters here. */
  opensWithin: alternatives(
    languages.flatMap(language => language.opens.filter(word => /^\p{Lu}\p{Ll}/u.test(word))),
    open => `(?:^|[\\s-])(${open}) (?=\\p{L}{2,10}[.,]|\\d)`,
    'gu',
  ),
  wrote: alternatives(all('wrote'), verb => `(?<![\\p{L}])(?:${verb})(?!\\p{L})`),
  wroteAtEnd: alternatives(all('wrote'), verb => `(?<![\\p{L}])(?:${verb})$`),
  original: new Set(all('original').map(folded)),
  forwarded: new Set(all('forwarded').map(folded)),
  device: alternatives(all('device'), device => `^(?:${device})(?<!\\p{Ll}(?=\\p{Ll}))`),
  /** Some languages end the line with the phrase instead; in English it is a person's: "I ordered it from my iPhone". */
  deviceAtEnd: alternatives(
    languages.filter(language => language !== en).flatMap(language => language.device),
    device => `(?:${device})$`,
  ),
  closings: new Set(all('closings').map(folded)),
  fields: fieldsByLabel(),
} as const

function all(part: 'opens' | 'wrote' | 'original' | 'forwarded' | 'device' | 'closings'): readonly string[] {
  return languages.flatMap(language => language[part])
}

/** One pattern of literals, the longest first: nothing in it repeats, so that matching takes linear time. */
function alternatives(words: readonly string[], frame: (words: string) => string, flags = 'iu'): RegExp {
  const spellings = [...new Set(words.map(word => word.replace(/[’]/g, "'")))]
  const longestFirst = spellings.sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(frame(longestFirst.join('|')), flags)
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function fieldsByLabel(): ReadonlyMap<string, ReadonlySet<BlockField>> {
  const fields = new Map<string, Set<BlockField>>()
  const add = (language: ReplyLanguage, field: BlockField): void => {
    for (const label of language[field]) {
      const key = folded(label)
      fields.set(key, (fields.get(key) ?? new Set<BlockField>()).add(field))
    }
  }
  for (const language of languages) {
    for (const field of ['from', 'sent', 'to', 'subject'] as const) add(language, field)
  }
  return fields
}
