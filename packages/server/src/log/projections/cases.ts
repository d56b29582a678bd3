import type { CaseEvent } from '../../case/events.js'
import { type Standing, standingAfter } from '../../case/status.js'
import type { Recorded } from '../port.js'
import type { CaseRecord } from './rows.js'

const excerptCharacters = 140

/** The row of a case after one more event. Undefined until the case is opened. */
export function caseAfter(
  before: CaseRecord | undefined,
  recorded: Recorded<CaseEvent>,
): CaseRecord | undefined {
  const { event } = recorded
  const opened = event.type === 'case-opened' ? openedCase(recorded, event) : before
  if (!opened) return undefined
  return {
    ...opened,
    ...standingColumns(standingAfter(before && standingOf(before), event)),
    ...detailsAfter(recorded),
    version: recorded.version,
  }
}

function openedCase(
  { stream, position, version, at }: Recorded,
  event: Extract<CaseEvent, { type: 'case-opened' }>,
): CaseRecord {
  return {
    caseId: stream.slice('case:'.length),
    position,
    version,
    reference: event.reference,
    tokenHash: event.tokenHash ?? null,
    status: 'open',
    topic: event.topic,
    queue: event.queue,
    channel: event.channel,
    locale: event.locale,
    openedAt: at,
    humanId: null,
    live: 0,
    simulated: event.simulated ? 1 : 0,
    name: event.content.name ?? null,
    email: null,
    lastAt: null,
    lastAuthor: null,
    excerpt: null,
    unanswered: 0,
  }
}

function detailsAfter({ at, event }: Recorded<CaseEvent>): Partial<CaseRecord> {
  switch (event.type) {
    case 'address-given': {
      const { address, name } = event.content
      return { email: address ?? null, ...(name !== undefined && { name }) }
    }
    case 'message-added': {
      const last = { lastAt: at, lastAuthor: event.author.kind, excerpt: excerptOf(event.content.text ?? '') }
      if (event.author.kind === 'customer') return { ...last, unanswered: 1 }
      return event.author.kind === 'human' ? { ...last, unanswered: 0 } : last
    }
    // Whoever answers there has not seen it yet.
    case 'transferred':
      return { queue: event.to, unanswered: 1 }
    default:
      return {}
  }
}

function excerptOf(text: string): string {
  const characters = [
    ...text
      .slice(0, 4 * excerptCharacters)
      .trim()
      .replace(/\s+/g, ' '),
  ]
  if (characters.length <= excerptCharacters) return characters.join('')
  return `${characters.slice(0, excerptCharacters - 1).join('')}…`
}

function standingOf({ status, humanId, live }: CaseRecord): Standing {
  return { status, humanId: humanId ?? undefined, live: live === 1 }
}

function standingColumns({ status, humanId, live }: Standing): Partial<CaseRecord> {
  return { status, humanId: humanId ?? null, live: live ? 1 : 0 }
}
