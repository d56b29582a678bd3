import type { Pledge } from '../input.js'
import type { Audience, Tone } from '../locales/tags.js'
import type { VisitorText } from '../locales/visitor-text.js'
import { momentBy, momentSaid } from './moment.js'
import { shareOf } from './share.js'

type To = Audience<VisitorText>

export interface PledgePhrase {
  readonly id: string
  readonly text: string
  /** "Right for about 9 in 10 people.", while the pledge is open and not yet due. */
  readonly confidence?: string
  readonly tone: Tone
}

/** What was pledged, and what became of it. `earlier` is the pledge that this one pushed back: it is owned up to. */
export function phrasePledge(pledge: Pledge, to: To, earlier?: Pledge): PledgePhrase {
  const { pledge: words } = to.text
  const said = momentSaid(pledge.by, to)
  switch (pledge.outcome) {
    case 'open':
      if (new Date(pledge.by) >= to.now) return phraseOpen(pledge, to, earlier)
      return { id: pledge.id, text: words.overdue(said), tone: 'bad' }
    case 'kept':
      return { id: pledge.id, text: words.kept(said), tone: 'good' }
    case 'broken':
      return { id: pledge.id, text: words.broken(said), tone: 'bad' }
    case 'unresolved':
      return { id: pledge.id, text: words.unresolved(said), tone: 'neutral' }
  }
}

/** The pledges of a case that are to be shown, in the order given: one that was revised shows in the one revising it. */
export function phrasePledges(pledges: readonly Pledge[], to: To): readonly PledgePhrase[] {
  const revised = new Set(pledges.flatMap(({ revises }) => revises ?? []))
  const byId = new Map(pledges.map(pledge => [pledge.id, pledge]))
  return pledges
    .filter(({ id }) => !revised.has(id))
    .map(pledge => phrasePledge(pledge, to, byId.get(pledge.revises ?? '')))
}

function phraseOpen(pledge: Pledge, to: To, earlier: Pledge | undefined): PledgePhrase {
  const { pledge: words } = to.text
  const { right, of } = shareOf(pledge.confidence)
  const text = words[pledge.kind](momentBy(pledge.by, to))
  return {
    id: pledge.id,
    text: earlier ? words.revised(momentSaid(earlier.by, to), text) : text,
    confidence: words.confidence(right, of),
    tone: earlier ? 'bad' : 'neutral',
  }
}
