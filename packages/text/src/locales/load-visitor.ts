import type { LocaleTag } from './tags.js'
import type { VisitorText } from './visitor-text.js'

/** Loads what the customer's component says, in one language: one small chunk. */
export async function loadVisitorText(tag: LocaleTag): Promise<VisitorText> {
  switch (tag) {
    case 'en':
      return (await import('./en/visitor.js')).visitor
    case 'nl':
      return (await import('./nl/visitor.js')).visitor
    case 'fr':
      return (await import('./fr/visitor.js')).visitor
    case 'de':
      return (await import('./de/visitor.js')).visitor
    case 'fi':
      return (await import('./fi/visitor.js')).visitor
  }
}
