import type { Announcement } from '../input.js'
import type { Audience } from '../locales/tags.js'
import type { VisitorText } from '../locales/visitor-text.js'
import { longDuration } from './duration.js'
import { momentAt } from './moment.js'
import { shareOf } from './share.js'
import { shortWait, tellHoursFrom } from './wait-words.js'

type To = Audience<VisitorText>
type Range = Extract<Announcement, { kind: 'range' }>
type Unknown = Extract<Announcement, { kind: 'unknown' }>
type Closed = Extract<Announcement, { kind: 'closed' }>

export interface Phrase {
  /** For the launcher and for narrow rows. */
  readonly short: string
  /** Whole sentences: `revised`, the place in the line, `wait`. */
  readonly long: string
  /** The wait alone, for where the place stands on its own. */
  readonly wait: string
  /** Owns up to having said less before. */
  readonly revised?: string
}

export interface AnnouncementOptions {
  /** False: to somebody who is not in the line yet ("You would be number 3."). Default: true. */
  readonly joined?: boolean
}

/** A wait in words: as a range with how often it holds, or openly that it is not known, or when it opens. */
export function phraseAnnouncement(
  announcement: Announcement,
  to: To,
  { joined = true }: AnnouncementOptions = {},
): Phrase {
  const said = phraseKind(announcement, to)
  const position = announcement.kind !== 'closed' && place(announcement.position, to, joined)
  const label = announcement.simulated ? ` (${to.text.launcher.simulated})` : ''
  return {
    short: said.short + label,
    long: sentences(said.revised, position, said.wait) + label,
    wait: said.wait + label,
    ...(said.revised ? { revised: said.revised } : {}),
  }
}

function phraseKind(announcement: Announcement, to: To): Omit<Phrase, 'long'> {
  switch (announcement.kind) {
    case 'range':
      return phraseRange(announcement, to)
    case 'unknown':
      return phraseUnknown(announcement, to)
    case 'closed':
      return phraseClosed(announcement, to)
  }
}

function phraseRange(range: Range, to: To): Omit<Phrase, 'long'> {
  const { announcement: words, launcher } = to.text
  const { right, of } = shareOf(range.confidence)
  const short = shortWait(range.fromMinutes, range.toMinutes, launcher)
  const wait = words.wait(waitClause(range, to), right, of)
  return range.revised ? { short: words.now(short), wait, revised: words.revised } : { short, wait }
}

function waitClause({ fromMinutes, toMinutes }: Range, to: To): string {
  const { announcement: words } = to.text
  const low = Math.min(fromMinutes, toMinutes)
  const high = Math.max(fromMinutes, toMinutes)
  if (low <= 0) return words.atMost(longDuration(high, to))
  if (low === high) return words.around(longDuration(high, to))
  return words.between(high < tellHoursFrom ? String(low) : longDuration(low, to), longDuration(high, to))
}

function phraseUnknown(unknown: Unknown, to: To): Omit<Phrase, 'long'> {
  const { announcement: words } = to.text
  const nobody = unknown.reason === 'nobody-on' || unknown.humansOn === 0
  return {
    short: words.unknownShort[unknown.reason],
    wait: sentences(
      words.unknown[unknown.reason],
      nobody ? words.leaveMessage : words.humansOn(unknown.humansOn),
    ),
  }
}

function phraseClosed(closed: Closed, to: To): Omit<Phrase, 'long'> {
  const { announcement: words, launcher } = to.text
  if (!closed.opensAt) return { short: launcher.closed, wait: sentences(words.closed, words.leaveMessage) }
  const when = momentAt(closed.opensAt, to)
  return {
    short: launcher.opens(when),
    wait: sentences(words.closed, words.opens(when), words.leaveMessage),
  }
}

/** "You are number 3.", or what it would be. */
export function place(position: number, to: To, joined = true): string {
  return joined ? to.text.line.position(position) : to.text.line.wouldBe(position)
}

function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(part => part).join(' ')
}
