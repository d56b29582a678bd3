import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from './run.js'

// Real ports and real disk: generous, and never measured.
vi.setConfig({ testTimeout: 30_000 })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presszero-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const freePorts = ['--port', '0', '--mailbox-port', '0', '--smtp-port', '0', '--outgoing-smtp-port', '0']

/** Runs the command until it says that it is ready, then does `meanwhile` and presses Ctrl-C. */
async function command(args: string[], meanwhile: () => Promise<void> = async () => {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    version: '1.2.3',
    print: text => out.push(text),
    complain: text => err.push(text),
    untilStopped: meanwhile,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const dev = (args: string[] = [], meanwhile?: () => Promise<void>) =>
  command(['dev', '--no-simulate', ...freePorts, '--data', join(folder, 'data'), ...args], meanwhile)

/** Asserts that the command failed with one sentence for the person at the terminal, and no stack. */
function failed(outcome: { code: number; out: string; err: string }, ...parts: string[]) {
  expect(outcome).toMatchObject({ code: 1, out: '' })
  expect(outcome.err).not.toMatch(/\n\s+at /)
  for (const part of parts) expect(outcome.err).toContain(part)
}

async function occupied<Result>(use: (port: string) => Promise<Result>): Promise<Result> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    return await use(typeof address === 'object' && address ? String(address.port) : '')
  } finally {
    server.close()
  }
}

describe('the command line', () => {
  it('tells what can be written, and its version', async () => {
    for (const args of [[], ['--help'], ['help'], ['dev', '--help'], ['serve', '--help']])
      expect(await command(args)).toMatchObject({ code: 0, out: expect.stringContaining('presszero dev') })
    expect(await command(['--version'])).toMatchObject({ code: 0, out: '1.2.3' })
  })

  it.each([
    ['an unknown command', ['start'], ['"start"', 'dev, serve, relay and backtest']],
    ['an unknown flag', ['dev', '--prot', '80'], ["'--prot'", 'presszero --help']],
    ['a word too many', ['dev', 'now'], ["'now'", 'presszero --help']],
    ['a port that is none', ['dev', '--port', 'abc'], ['--port', '65535', '"abc"']],
    ['a port that is too high', ['dev', '--smtp-port', '70000'], ['--smtp-port', '"70000"']],
    ['a flag without its value', ['dev', '--data'], ["'--data", 'presszero --help']],
    ['serve without its options', ['serve'], ['--config']],
  ])('refuses %s', async (_, args, parts) => {
    failed(await command(args), ...parts)
  })
})

describe('presszero dev', () => {
  it('prints where everything is, or the same as one line of JSON', async () => {
    const told = await dev()
    expect(told).toMatchObject({ code: 0, err: '' })
    for (const word of ['Server', 'Desk', 'Mailbox']) expect(told.out).toContain(word)
    const machine = await dev(['--json'])
    expect(JSON.parse(machine.out)).toEqual({
      server: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      desk: expect.stringMatching(/\/desk#\S{16,}$/),
      mailbox: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      smtpPort: expect.any(Number),
    })
  })

  it('keeps its secret to this user', async () => {
    await dev()
    expect((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toBe(0o600)
  })

  it.each(['--port', '--mailbox-port', '--smtp-port', '--outgoing-smtp-port'])(
    'says that the port of %s is in use',
    async flag => {
      const [port, outcome] = await occupied(async port => [port, await dev([flag, port])] as const)
      failed(outcome, `Port ${port} is in use`, `choose another with ${flag}.`)
    },
  )

  it('says that the folder cannot be written', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    failed(await dev(['--data', join(file, 'data')]), join(file, 'data'), 'cannot be written', '--data')
  })

  it('says which database is damaged, and that --reset starts over', async () => {
    await dev()
    const file = join(folder, 'data', 'presszero.db')
    await writeFile(file, 'This is not a database, and long enough to be read as one.'.repeat(100))
    failed(await dev(), file, 'damaged', '--reset')
    expect(await dev(['--reset'])).toMatchObject({ code: 0 })
  })

  it('says that a newer presszero wrote the database', async () => {
    await dev()
    const database = new DatabaseSync(join(folder, 'data', 'presszero.db'))
    database.exec("update versions set version = 99 where subject = 'tables'")
    database.close()
    failed(await dev(), 'newer server', '--reset')
  })

  it('says that another process uses the data, and leaves it alone', async () => {
    await dev([], async () => {
      failed(await dev(), 'already open')
      failed(await dev(['--reset']), 'already open')
    })
    expect(await dev()).toMatchObject({ code: 0 })
  })
})

describe('--reset', () => {
  it('deletes what presszero keeps, and nothing else', async () => {
    await dev()
    const data = join(folder, 'data')
    await writeFile(join(data, 'notes.txt'), 'mine')
    const secret = await readFile(join(data, 'secret'), 'utf8')
    await dev(['--reset'])
    expect(await readFile(join(data, 'secret'), 'utf8')).not.toBe(secret)
    expect(await readdir(data)).toContain('notes.txt')
  })

  it('leaves a folder alone that presszero did not make', async () => {
    await writeFile(join(folder, 'secret'), 'of somebody else')
    failed(await dev(['--data', folder, '--reset']), folder, 'was not made by presszero')
    expect(await readdir(folder)).toEqual(['secret'])
  })
})

describe('a config file', () => {
  const write = async (code: string) => {
    const file = join(folder, 'presszero.config.mjs')
    await writeFile(file, code)
    return file
  }

  it('may be TypeScript, and may make its options', async () => {
    const file = join(folder, 'presszero.config.ts')
    await writeFile(file, "export default (): object => ({ company: { name: 'Bakery' } })")
    expect(await dev(['--config', file])).toMatchObject({ code: 0 })
  })

  it('that is not there is named', async () => {
    const file = join(folder, 'no.config.js')
    failed(await dev(['--config', file]), file, 'cannot be loaded')
    failed(await command(['serve', '--config', file]), file, 'cannot be loaded')
  })

  it('that does not run is named with the reason', async () => {
    const file = await write("throw new Error('no such bakery')")
    failed(await dev(['--config', file]), file, 'no such bakery')
  })

  it('without options is told what to export', async () => {
    const file = await write('export const company = {}')
    failed(await dev(['--config', file]), file, 'export default')
  })

  it('with wrong options is told each one and what to write', async () => {
    const file = await write("export default { company: { name: 'Bakery' }, quues: [], locale: 7 }")
    failed(await dev(['--config', file]), 'quues', 'locale')
    failed(await command(['serve', '--config', file]), 'quues', 'log', 'secret', 'baseUrl')
  })
})
