import type { DeskText } from './desk-text.js'
import type { LocaleTag } from './tags.js'

/** Loads what the desk says, in one language: one small chunk. */
export async function loadDeskText(tag: LocaleTag): Promise<DeskText> {
  switch (tag) {
    case 'en':
      return (await import('./en/desk.js')).desk
    case 'nl':
      return (await import('./nl/desk.js')).desk
    case 'fr':
      return (await import('./fr/desk.js')).desk
    case 'de':
      return (await import('./de/desk.js')).desk
    case 'fi':
      return (await import('./fi/desk.js')).desk
  }
}
