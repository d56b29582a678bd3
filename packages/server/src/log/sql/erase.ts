import type { StreamName } from '../../case/events.js'
import { changesOfErasure } from '../projections/project.js'
import { apply } from './apply.js'
import { readStream } from './read.js'
import type { LogDatabase } from './tables.js'

/** Removes what is personal in a stream: content and raw mail with their salts, and what the projections drew from them. */
export async function eraseStream(db: LogDatabase, stream: StreamName): Promise<void> {
  await db.transaction().execute(async transaction => {
    const positions = transaction.selectFrom('events').select('position').where('stream', '=', stream)
    await transaction.deleteFrom('contents').where('position', 'in', positions).execute()
    await transaction.deleteFrom('raws').where('position', 'in', positions).execute()
    const bare = await readStream(transaction, stream, 0)
    for (const change of changesOfErasure(bare)) await apply(transaction, change)
  })
}
