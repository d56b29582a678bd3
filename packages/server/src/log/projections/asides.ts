import type { InboxEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import type { Change } from './rows.js'

/** The mails that were set aside, each once. Nothing personal is in the row: that stays with the mail. */
export function asideChanges({ stream, position, at, event }: Recorded<InboxEvent>): Change[] {
  if (event.type !== 'mail-set-aside') return []
  const inboxId = stream.slice('inbox:'.length)
  const { why, caseId = null } = event
  return [{ table: 'asides', key: inboxId, put: { inboxId, position, at, why, caseId } }]
}
