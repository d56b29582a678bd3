import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Program, startProgram } from './program.ts'

const builtCommand = ['node', join(import.meta.dirname, '../../../packages/presszero/dist/cli.js')]

/** Ports of 127.0.0.1; 0 picks a free one. */
export interface Ports {
  server: number
  mailbox: number
  /** Where answers by mail come in. */
  smtp: number
  /** Where the server's mails go to. */
  outgoingSmtp: number
}

export interface DevServerOptions {
  /** The folder of the database and of the mails. One that is started again on it finds everything there. */
  data: string
  /** Default: `presszero` as it is built in this workspace. */
  command?: readonly string[]
  cwd?: string
  env?: Record<string, string>
  /** A module whose default export has `company`, `origins`, … */
  config?: string
  /** Simulated customers. Default: none. */
  simulate?: boolean
  /** Default: free ones. A page that lives on while the server is started again needs the same `server`. */
  ports?: Partial<Ports>
}

/** A running `presszero dev`. */
export interface DevServer extends Omit<Program<unknown>, 'ready'> {
  /** What pages are pointed at. */
  readonly server: string
  /** A link that signs in at the desk, once. */
  readonly desk: string
  readonly mailbox: string
  readonly smtpPort: number
}

/** Starts `presszero dev` as a child process. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { data, command = builtCommand, cwd, env, config, simulate = false, ports = {} } = options
  const { server = 0, mailbox = 0, smtp = 0, outgoingSmtp = 0 } = ports
  const flags = [
    ...['--port', server, '--mailbox-port', mailbox, '--smtp-port', smtp].map(String),
    ...['--outgoing-smtp-port', outgoingSmtp, '--data', data].map(String),
    ...(config === undefined ? [] : ['--config', config]),
    ...(simulate ? [] : ['--no-simulate']),
    '--json',
  ]
  const { ready, ...program } = await startProgram([...command, 'dev', ...flags], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ready: readAddresses,
  })
  return { ...program, ...ready }
}

/** A port of 127.0.0.1 that nobody uses at this moment: for a server that is to come back on the same one. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

function readAddresses(
  printed: string,
): Pick<DevServer, 'server' | 'desk' | 'mailbox' | 'smtpPort'> | undefined {
  const line = /^\{.*\}$/m.exec(printed)?.[0]
  return line === undefined ? undefined : JSON.parse(line)
}
