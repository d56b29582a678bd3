import type { HumanEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import type { Change } from './rows.js'

/** Who is on, and how humans sign in. */
export function humanChanges({ stream, event }: Recorded<HumanEvent>): Change[] {
  const humanId = stream.slice('human:'.length)
  switch (event.type) {
    case 'went-on':
      return [{ table: 'humansOn', key: humanId, put: { humanId } }]
    case 'went-off':
      return [{ table: 'humansOn', key: humanId, drop: true }]
    case 'sign-in-asked': {
      const { secretHash, expiresAt } = event
      return [{ table: 'signIns', key: secretHash, put: { secretHash, humanId, expiresAt, used: 0 } }]
    }
    case 'session-opened': {
      const { tokenHash, secretHash, expiresAt } = event
      return [
        { table: 'signIns', key: secretHash, set: { used: 1 } },
        { table: 'sessions', key: tokenHash, put: { tokenHash, humanId, expiresAt } },
      ]
    }
    case 'session-closed':
      return [{ table: 'sessions', key: event.tokenHash, drop: true }]
    default:
      return []
  }
}
