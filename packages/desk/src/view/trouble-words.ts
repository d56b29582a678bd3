import type { Trouble } from '@presszero/core'
import { type Audience, phraseProblem } from '@presszero/text'
import type { DeskText } from '@presszero/text/desk'

/** What went wrong, and what to do, in words. */
export function troubleWords({ code, retryAfter }: Trouble, to: Audience<DeskText>): string {
  if (code === 'offline') return to.text.connection.offline
  const isSilent = code === 'timeout' || code === 'unreadable'
  return phraseProblem({ code: isSilent ? 'unavailable' : code, retryAfter }, to)
}
