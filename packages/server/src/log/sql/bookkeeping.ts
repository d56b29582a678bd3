import type { LogDatabase } from './tables.js'

export async function readCursor(db: LogDatabase, reader: string): Promise<number> {
  const row = await db
    .selectFrom('cursors')
    .select('position')
    .where('reader', '=', reader)
    .executeTakeFirst()
  return row?.position ?? 0
}

/** Moves a cursor forwards; never back. */
export async function advanceCursor(db: LogDatabase, reader: string, position: number): Promise<void> {
  await db
    .insertInto('cursors')
    .values({ reader, position })
    .onConflict(conflict =>
      conflict.column('reader').doUpdateSet({ position }).where('cursors.position', '<', position),
    )
    .execute()
}

/** Takes or renews a lease: free again when its time has run out. */
export async function takeLease(
  db: LogDatabase,
  name: string,
  owner: string,
  now: number,
  forMs: number,
): Promise<boolean> {
  const heldUntil = now + forMs
  const taken = await db
    .insertInto('leases')
    .values({ name, owner, heldUntil })
    .onConflict(conflict =>
      conflict
        .column('name')
        .doUpdateSet({ owner, heldUntil })
        .where(lease => lease.or([lease('leases.owner', '=', owner), lease('leases.heldUntil', '<=', now)])),
    )
    .returning('name')
    .executeTakeFirst()
  return taken !== undefined
}
