/** Chooses between the singular and the plural by the language's own rule: in French, 0 takes the singular. */
export function pluralIn(tag: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(tag)
  return (count, one, other) => (rules.select(count) === 'one' ? one : other)
}
