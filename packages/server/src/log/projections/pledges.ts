import type { CaseEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import type { Change } from './rows.js'

/** A pledge is open from being made until it is settled; one that revises it opens beside it. */
export function pledgeChanges({ stream, event }: Recorded<CaseEvent>): Change[] {
  switch (event.type) {
    case 'pledged': {
      const { pledgeId, kind, by } = event
      return [
        {
          table: 'pledges',
          key: pledgeId,
          put: { pledgeId, caseId: stream.slice('case:'.length), kind, by },
        },
      ]
    }
    case 'pledge-settled':
      return [{ table: 'pledges', key: event.pledgeId, drop: true }]
    default:
      return []
  }
}
