import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A clock of a server, whose hands a test turns: for `config/turned-clock.config.ts`. */
export interface TurnedClock {
  readonly env: { TURNED_CLOCK: string }
  /** Puts it forward. */
  turn(milliseconds: number): Promise<void>
  remove(): Promise<void>
}

export async function turnedClock(): Promise<TurnedClock> {
  const folder = await mkdtemp(join(tmpdir(), 'presszero-clock-'))
  const file = join(folder, 'ahead')
  let ahead = 0
  await writeFile(file, '0')
  return {
    env: { TURNED_CLOCK: file },
    async turn(milliseconds) {
      ahead += milliseconds
      await writeFile(file, String(ahead))
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
