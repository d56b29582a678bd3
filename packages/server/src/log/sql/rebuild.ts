import { type ProjectionName, projectionKeys } from '../projections/rows.js'
import { project } from './apply.js'
import { readLog } from './read.js'
import type { LogDatabase } from './tables.js'

const eventsPerStep = 1000
const projectionNames = Object.keys(projectionKeys).filter(isProjection)

/** Makes every projection anew from the events alone. Run it in a transaction. */
export async function rebuild(db: LogDatabase): Promise<void> {
  for (const table of projectionNames) await db.deleteFrom(table).execute()
  let after = 0
  for (;;) {
    const events = await readLog(db, after, eventsPerStep)
    for (const event of events) await project(db, [event])
    const last = events.at(-1)
    if (!last) return
    after = last.position
  }
}

function isProjection(name: string): name is ProjectionName {
  return name in projectionKeys
}
