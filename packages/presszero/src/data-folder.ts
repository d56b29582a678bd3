import { randomBytes } from 'node:crypto'
import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LogInUse, sqliteLog } from '@presszero/server'
import { UsageError } from './flags.js'

/** Tells that a folder is one of ours, so that `--reset` never deletes from another. */
const MARK = '.presszero-data'
const DATABASE = 'presszero.db'
const SECRET = 'secret'
const MAILBOX = 'mailbox'

/** Where things lie in a data folder. */
export function filesOf(folder: string) {
  return { database: join(folder, DATABASE), mailbox: join(folder, MAILBOX) }
}

/**
 * Makes the data folder and, with `reset`, deletes what we keep in it; what others put there stays. Throws `UsageError`
 * where it cannot be written or is not ours, `LogInUse` where another process uses what is to be deleted.
 */
export async function prepareFolder(folder: string, reset: boolean): Promise<void> {
  const found = await writable(folder, async () => {
    await mkdir(folder, { recursive: true })
    return readdir(folder)
  })
  if (reset && found.some(isOurs)) {
    if (!found.includes(MARK))
      throw new UsageError(
        `${folder} was not made by presszero, so --reset leaves it alone. Name another folder with --data.`,
      )
    await refuseWhileUsed(join(folder, DATABASE))
    const ours = found.filter(isOurs).map(name => rm(join(folder, name), { recursive: true, force: true }))
    await writable(folder, () => Promise.all(ours))
  }
  await writable(folder, () =>
    writeFile(join(folder, MARK), 'presszero keeps its data here; --reset deletes it.\n'),
  )
}

function isOurs(name: string): boolean {
  return name.startsWith(DATABASE) || name === SECRET || name === MAILBOX
}

async function refuseWhileUsed(database: string): Promise<void> {
  try {
    await access(database)
    const log = await sqliteLog({ file: database })
    await log.close()
  } catch (error) {
    // A log that is damaged or missing is no reason to keep it.
    if (error instanceof LogInUse) throw error
  }
}

async function writable<Result>(folder: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(
      `The folder ${folder} cannot be written (${cause}). Make it writable for this user, or name another with --data.`,
    )
  }
}

/** The secret of a data folder, made when first asked for and readable by this user only. */
export async function secretOf(folder: string): Promise<string> {
  const file = join(folder, SECRET)
  try {
    return await readFile(file, 'utf8')
  } catch {
    const secret = randomBytes(36).toString('base64url')
    await writeFile(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}
