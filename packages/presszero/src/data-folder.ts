import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from './options.js'

/** Tells that a folder is one of ours, so that `--reset` never deletes another. */
const MARK = '.presszero-data'

/** Makes the data folder, or empties it. Throws `UsageError` where it cannot be written or is not ours. */
export async function prepareFolder(folder: string, reset: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const found = await readdir(folder)
    if (reset && found.length > 0) await empty(folder, found)
    await writeFile(join(folder, MARK), 'This folder is kept by presszero; --reset empties it.\n')
  } catch (error) {
    if (error instanceof UsageError) throw error
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(
      `The folder ${folder} cannot be written (${cause}). Make it writable for this user, or name another with --data.`,
    )
  }
}

async function empty(folder: string, found: readonly string[]): Promise<void> {
  if (!found.includes(MARK))
    throw new UsageError(
      `${folder} was not made by presszero, so --reset leaves it alone. Name another folder with --data.`,
    )
  await Promise.all(found.map(name => rm(join(folder, name), { recursive: true })))
}

/** The secret of a data folder, made when first asked for and readable by this user only. */
export async function secretOf(folder: string): Promise<string> {
  const file = join(folder, 'secret')
  try {
    return await readFile(file, 'utf8')
  } catch {
    const secret = randomBytes(36).toString('base64url')
    await writeFile(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}
