import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from 'presszero-journey'

/** A clock of a server, whose hands a test turns: for `config/turned-clock.config.ts`. */
export interface TurnedClock {
  readonly env: { TURNED_CLOCK: string }
  /** Lets so much time pass for the server, and waits until it has. */
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
      await eventually('the time that passes', async () => {
        return (await readFile(`${file}.reached`, 'utf8')) === String(ahead) || undefined
      })
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
