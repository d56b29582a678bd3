import type { Kept } from '../port.js'
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

export async function readKept(db: LogDatabase, reader: string): Promise<Kept | undefined> {
  return db
    .selectFrom('keeps')
    .select(['position', 'form', 'state'])
    .where('reader', '=', reader)
    .executeTakeFirst()
}

/** Another form takes the place whatever its position: it is what the server of today can read. */
export async function writeKept(db: LogDatabase, reader: string, kept: Kept): Promise<void> {
  const { position, form, state } = kept
  await db
    .insertInto('keeps')
    .values({ reader, position, form, state })
    .onConflict(conflict =>
      conflict
        .column('reader')
        .doUpdateSet({ position, form, state })
        .where(keep => keep.or([keep('keeps.position', '<=', position), keep('keeps.form', '!=', form)])),
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
