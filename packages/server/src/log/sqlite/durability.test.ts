import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

// Disks differ, and these tests wait for theirs.
vi.setConfig({ testTimeout: 30_000 })

const folder = temporaryFolder()
const preload = fileURLToPath(import.meta.resolve('./typescript.test-helper.ts'))
const program = fileURLToPath(import.meta.resolve('./append-for-ever.test-helper.ts'))

/** Lets a child append until it has acknowledged `lines` commits. Returns how to kill it, and what it acknowledged. */
async function appendInChild(file: string, lines: number) {
  const options = ['--conditions=@presszero/source', '--import', preload]
  const child = spawn(execPath, [...options, program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  const output = createInterface(child.stdout).on('line', line => acknowledged.push(line))
  while (acknowledged.length < lines) await once(output, 'line')
  const closed = once(child, 'close')
  return {
    acknowledged,
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}

it.each([1, 40, 200])(
  'all acknowledged before SIGKILL (%i commits) is there afterwards, whole and once',
  async commits => {
    const file = folder(`killed after ${commits}.db`)
    const child = await appendInChild(file, commits)
    await child.kill()
    const log = await sqliteLog({ file })
    const events = await log.readAll(0, 1_000_000)
    const positions = new Set(events.map(({ position }) => position))
    const acknowledged = child.acknowledged.flatMap(line => line.split(' ').map(Number))
    expect(acknowledged.filter(position => !positions.has(position))).toEqual([])
    const joined = events.filter(({ event }) => event.type === 'joined')
    expect(joined.length * 2).toBe(events.length)
    expect(await log.verify('queue:orders')).toEqual({ ok: true, events: joined.length })
    expect((await log.views.seats('orders')).length).toBe(joined.length)
    await log.close()
  },
)

it('a log that another process has open is refused, and free once that process was killed', async () => {
  const file = folder('used.db')
  const child = await appendInChild(file, 1)
  await expect(sqliteLog({ file })).rejects.toMatchObject({
    name: 'LogInUse',
    message: `The log ${file} is already open. Stop the other server that uses it, or give this one a file of its own.`,
  })
  await child.kill()
  const log = await sqliteLog({ file })
  expect(await log.head()).toBeGreaterThan(0)
  await log.close()
})
