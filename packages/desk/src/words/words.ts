import type { Trouble } from '@presszero/core'
import {
  type Audience,
  type LocaleTag,
  loadVisitorText,
  phraseProblem,
  type VisitorText,
} from '@presszero/text'
import { type DeskText, loadDeskText } from '@presszero/text/desk'
import type { BounceKind, MoreText } from './more-text.js'

/** Everything that the desk says, in one language. The visitor's words are there to show what visitors are told. */
export interface Words {
  desk: DeskText
  visitor: VisitorText
  more: MoreText
}

/** Loads one language: three small chunks. */
export async function loadWords(tag: LocaleTag): Promise<Words> {
  const [desk, visitor, more] = await Promise.all([loadDeskText(tag), loadVisitorText(tag), loadMore(tag)])
  return { desk, visitor, more }
}

async function loadMore(tag: LocaleTag): Promise<MoreText> {
  switch (tag) {
    case 'en':
      return (await import('./en.js')).more
    case 'nl':
      return (await import('./nl.js')).more
    case 'fr':
      return (await import('./fr.js')).more
    case 'de':
      return (await import('./de.js')).more
    case 'fi':
      return (await import('./fi.js')).more
  }
}

/** What went wrong, and what to do, in words. */
export function troubleWords({ code, retryAfter }: Trouble, to: Audience<DeskText>): string {
  if (code === 'offline') return to.text.connection.offline
  const isSilent = code === 'timeout' || code === 'unreadable'
  return phraseProblem({ code: isSilent ? 'unavailable' : code, retryAfter }, to)
}

const bounces: Readonly<Record<string, BounceKind>> = {
  'unknown-user': 'wrong-address',
  'unknown-host': 'wrong-address',
  moved: 'wrong-address',
  inactive: 'wrong-address',
  'mailbox-full': 'mailbox-full',
  'too-big': 'refused',
  blocked: 'refused',
  spam: 'refused',
  policy: 'refused',
}

/** Why a mail did not arrive, of the mail engine's many reasons. */
export function bounceKind(reason = ''): BounceKind {
  return bounces[reason] ?? 'not-reached'
}
