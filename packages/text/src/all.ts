import type { DeskText } from './locales/desk-text.js'
import type { MailText } from './locales/mail-text.js'
import type { PageText } from './locales/page-text.js'
import type { LocaleTag } from './locales/tags.js'
import type { VisitorText } from './locales/visitor-text.js'

/** Everything in one language. */
export interface Catalogue {
  readonly tag: LocaleTag
  readonly visitor: VisitorText
  readonly page: PageText
  readonly mail: MailText
  readonly desk: DeskText
}

/** The catalogue of a language, at once: for servers. Any tag may be asked for; the best match is given. */
export declare function catalogueFor(tag: string): Catalogue
export declare const allLocales: Readonly<Record<LocaleTag, Catalogue>>
