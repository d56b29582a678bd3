import type { ContactState } from '@presszero/core'
import {
  type Audience,
  phraseAnnouncement,
  phraseLine,
  phraseStatus,
  type VisitorText,
} from '@presszero/text'

/** What stands under the launcher’s label once the panel is loaded: the place in the line, the conversation, or the wait. */
export function note({ case: current, now }: ContactState, to: Audience<VisitorText>): string {
  if (current?.line) return phraseLine(current.line, to).position
  if (current && current.status !== 'resolved') return phraseStatus(current.status, to, current.human)
  return now ? phraseAnnouncement(now.announcement, to, { joined: false }).short : ''
}
