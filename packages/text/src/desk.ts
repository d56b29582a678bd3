import type { DeskText } from './locales/desk-text.js'
import type { LocaleTag } from './locales/tags.js'

/** Loads what the desk says, in one language. */
export declare function loadDeskText(tag: LocaleTag): Promise<DeskText>
export type { DeskChannel, DeskText, SenderTrust } from './locales/desk-text.js'
