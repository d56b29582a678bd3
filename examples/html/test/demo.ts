import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Program, startProgram } from 'presszero-journey'

const root = join(import.meta.dirname, '../../..')

/** What the demo prints when it is ready. */
interface Addresses {
  shop: string
  server: string
  /** A link that signs in at the desk, once. */
  desk: string
  mailbox: string
  /** Where answers by mail come in. */
  smtpPort: number
}

/** A running `pnpm demo`. */
export interface Demo extends Addresses {
  /** The folder in which everything is kept. */
  readonly data: string
  stop(): Promise<void>
  /** Kills it (SIGKILL) and starts it again on the same data and ports; the addresses stay, the desk's link is new. */
  crash(): Promise<void>
  /** Kills it, and leaves it dead. */
  kill(): Promise<void>
  /** Starts it again after `kill`. */
  start(): Promise<void>
}

export interface DemoOptions {
  /** Simulated customers. Default: none. */
  simulate?: boolean
  /** The name of a file in `config/`. */
  config?: string
  env?: Record<string, string>
}

const flags = ['--shop-port', '--port', '--mailbox-port', '--smtp-port', '--outgoing-smtp-port']

/** Starts the demo as a child process, on ports that nobody uses and in a folder that is deleted when it stops. */
export async function startDemo({ simulate = false, config, env = {} }: DemoOptions = {}): Promise<Demo> {
  const data = await mkdtemp(join(tmpdir(), 'presszero-demo-'))
  const ports = await Promise.all(flags.map(async flag => [flag, String(await freePort())]))
  const command = [
    ...[process.execPath, 'scripts/demo.ts', '--no-build', '--json', '--data', data],
    ...ports.flat(),
    ...(simulate ? [] : ['--no-simulate']),
    ...(config === undefined ? [] : ['--config', join(import.meta.dirname, 'config', config)]),
  ]
  let program: Program<Addresses>
  const start = async () => {
    program = await startProgram(command, { cwd: root, env, ready: readAddresses })
    Object.assign(demo, program.ready)
  }
  const kill = () => program.kill()
  const demo: Demo = {
    ...{ data, shop: '', server: '', desk: '', mailbox: '', smtpPort: 0 },
    start,
    kill,
    async crash() {
      await kill()
      await start()
    },
    async stop() {
      await program.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
  await start()
  return demo
}

function readAddresses(printed: string): Addresses | undefined {
  const line = /^\{.*\}$/m.exec(printed)?.[0]
  return line === undefined ? undefined : JSON.parse(line)
}
