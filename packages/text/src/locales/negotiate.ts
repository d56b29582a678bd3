import { type LocaleTag, localeTags } from './tags.js'

/**
 * The best of the available languages for what a reader asked for: a tag or an `Accept-Language` header, or
 * several in order of preference. `nl-BE` is served by `nl` and the other way round (RFC 4647, lookup). Where nothing
 * matches, the first available one. Never throws.
 */
export function negotiateLocale(requested: string | readonly string[] | null | undefined): LocaleTag
export function negotiateLocale<Tag extends string>(
  requested: string | readonly string[] | null | undefined,
  available: readonly [Tag, ...Tag[]],
): Tag
export function negotiateLocale(
  requested: string | readonly string[] | null | undefined,
  available: readonly [string, ...string[]] = localeTags,
): string {
  for (const tag of wishes(requested)) {
    const found = match(tag, available)
    if (found) return found
  }
  return available[0]
}

function match(tag: string, available: readonly string[]): string | undefined {
  const exact = available.find(known => known.toLowerCase() === tag)
  return exact ?? available.find(known => languageOf(known) === languageOf(tag))
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

/** The language of ours for one tag, such as that of a page. Weighs a fraction of {@link negotiateLocale}. */
export function localeOf(tag: string): LocaleTag {
  const language = languageOf(tag)
  return localeTags.find(known => known === language) ?? localeTags[0]
}

/** Tags in lower case, the most wanted first. */
function wishes(requested: string | readonly string[] | null | undefined): readonly string[] {
  return (typeof requested === 'string' ? [requested] : (requested ?? [])).flatMap(listed)
}

/** The tags of one `Accept-Language`; what is refused (`q=0`) or means anything (`*`) is left out. */
function listed(header: string): readonly string[] {
  return header
    .toLowerCase()
    .split(',')
    .map(entry => {
      const [tag = '', ...parameters] = entry.split(';').map(part => part.trim())
      const quality = parameters.find(parameter => parameter.startsWith('q='))
      return { tag, q: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ tag, q }) => tag !== '' && tag !== '*' && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}
