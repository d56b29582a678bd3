import { desk as deskDe } from './locales/de/desk.js'
import { mail as mailDe } from './locales/de/mail.js'
import { page as pageDe } from './locales/de/page.js'
import { visitor as visitorDe } from './locales/de/visitor.js'
import type { DeskText } from './locales/desk-text.js'
import { desk as deskEn } from './locales/en/desk.js'
import { mail as mailEn } from './locales/en/mail.js'
import { page as pageEn } from './locales/en/page.js'
import { visitor as visitorEn } from './locales/en/visitor.js'
import { desk as deskFi } from './locales/fi/desk.js'
import { mail as mailFi } from './locales/fi/mail.js'
import { page as pageFi } from './locales/fi/page.js'
import { visitor as visitorFi } from './locales/fi/visitor.js'
import { desk as deskFr } from './locales/fr/desk.js'
import { mail as mailFr } from './locales/fr/mail.js'
import { page as pageFr } from './locales/fr/page.js'
import { visitor as visitorFr } from './locales/fr/visitor.js'
import type { MailText } from './locales/mail-text.js'
import { negotiateLocale } from './locales/negotiate.js'
import { desk as deskNl } from './locales/nl/desk.js'
import { mail as mailNl } from './locales/nl/mail.js'
import { page as pageNl } from './locales/nl/page.js'
import { visitor as visitorNl } from './locales/nl/visitor.js'
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

export const allLocales: Readonly<Record<LocaleTag, Catalogue>> = {
  en: { tag: 'en', visitor: visitorEn, page: pageEn, mail: mailEn, desk: deskEn },
  nl: { tag: 'nl', visitor: visitorNl, page: pageNl, mail: mailNl, desk: deskNl },
  fr: { tag: 'fr', visitor: visitorFr, page: pageFr, mail: mailFr, desk: deskFr },
  de: { tag: 'de', visitor: visitorDe, page: pageDe, mail: mailDe, desk: deskDe },
  fi: { tag: 'fi', visitor: visitorFi, page: pageFi, mail: mailFi, desk: deskFi },
}

/** The catalogue for a tag, tags or an `Accept-Language` header, at once: for servers. */
export function catalogueFor(requested: string | readonly string[] | null | undefined): Catalogue {
  return allLocales[negotiateLocale(requested)]
}
