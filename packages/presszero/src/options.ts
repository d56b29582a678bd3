import { parseArgs } from 'node:util'

/** Something that the person at the terminal can mend: told in one sentence, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface DevOptions {
  port: number
  mailboxPort: number
  /** Where answers come in. */
  smtpPort: number
  /** Where the server's mails go: the development mailbox. */
  outgoingSmtpPort: number
  data: string
  config?: string
  simulate: boolean
  reset: boolean
  /** Print one machine-readable line when ready. */
  json: boolean
}

export interface ServeOptions {
  /** The file whose default export is the options. */
  config: string
  port: number
  hostname: string
}

export type Command =
  | { name: 'dev'; options: DevOptions }
  | ({ name: 'serve' } & ServeOptions)
  | { name: 'help' }
  | { name: 'version' }

export const help = `presszero: a visible way to a human

  presszero dev            a server, its desk and a development mailbox in one process
  presszero serve          a server with the options of a config file

dev
  --port 4100              the server and its desk
  --mailbox-port 4180      the development mailbox
  --smtp-port 4125         where answers by mail come in
  --outgoing-smtp-port 4126
                           where the server's mails go to
  --data .presszero        the folder of the database and of the mails
  --config FILE            a module whose default export has company, queues, humans, …
  --no-simulate            no simulated customers: a cold, real start
  --reset                  delete what the data folder holds, and start over
  --json                   print one line of JSON when ready

serve
  --config FILE            a module whose default export is the options of createPressZero
  --port 4100  --hostname 127.0.0.1
`

/** What the command line asks for. Throws `UsageError`. */
export function readCommand(argv: readonly string[]): Command {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return { name: 'help' }
  if (name === '--version' || name === '-v') return { name: 'version' }
  if (name === 'dev') return readDev(rest)
  if (name === 'serve') return readServe(rest)
  throw new UsageError(`There is no command "${name}". The commands are dev and serve; try presszero --help.`)
}

/** The options of `presszero dev`; undefined where help is asked for. Throws `UsageError`. */
export function readDevOptions(args: string[]): DevOptions | undefined {
  const values = parse(args, {
    port: { type: 'string', default: '4100' },
    'mailbox-port': { type: 'string', default: '4180' },
    'smtp-port': { type: 'string', default: '4125' },
    'outgoing-smtp-port': { type: 'string', default: '4126' },
    data: { type: 'string', default: '.presszero' },
    config: { type: 'string' },
    simulate: { type: 'boolean', default: true },
    reset: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  })
  if (values.help) return undefined
  return {
    port: readPort('--port', values.port),
    mailboxPort: readPort('--mailbox-port', values['mailbox-port']),
    smtpPort: readPort('--smtp-port', values['smtp-port']),
    outgoingSmtpPort: readPort('--outgoing-smtp-port', values['outgoing-smtp-port']),
    data: values.data,
    ...(values.config === undefined ? {} : { config: values.config }),
    simulate: values.simulate,
    reset: values.reset,
    json: values.json,
  }
}

function readDev(args: string[]): Command {
  const options = readDevOptions(args)
  return options === undefined ? { name: 'help' } : { name: 'dev', options }
}

function readServe(args: string[]): Command {
  const values = parse(args, {
    config: { type: 'string' },
    port: { type: 'string', default: '4100' },
    hostname: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean', default: false },
  })
  if (values.help) return { name: 'help' }
  if (values.config === undefined)
    throw new UsageError('presszero serve needs its options: write --config presszero.config.js.')
  return {
    name: 'serve',
    config: values.config,
    port: readPort('--port', values.port),
    hostname: values.hostname,
  }
}

type Flags = NonNullable<Parameters<typeof parseArgs>[0]>['options']

function parse<const Options extends Flags>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowNegative: true, strict: true }).values
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new UsageError(`${told}. See presszero --help for what can be written.`)
  }
}

/** A port as it stands after a flag. Throws `UsageError`. */
export function readPort(flag: string, text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new UsageError(`${flag} takes a port from 0 to 65535 (0 picks a free one), not "${text}".`)
}
