import { type BacktestCommand, readBacktest } from './backtest/options.js'
import { parseFlags, UsageError } from './flags.js'
import { readPort } from './ports.js'
import { type RelayCommand, readRelay } from './relay/options.js'

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
  | ({ name: 'backtest' } & BacktestCommand)
  | ({ name: 'relay' } & RelayCommand)
  | { name: 'help' }
  | { name: 'version' }

export const help = `presszero: a visible way to a human

  presszero dev            a server, its desk and a development mailbox in one process
  presszero serve          a server with the options of a config file
  presszero relay          makes the mails of your applications answerable, and passes them on
  presszero backtest LOG   how well waiting times would have held on your own log

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

relay
  --smtp smtp.example.com:587
                           the mail server that mails are passed on to; --smtp-tls where it speaks
                           TLS from the first byte, --smtp-user NAME where it wants a password
  --domain reply.example.com
                           where answers go: the server's mail.domain
  --port 2525  --hostname 127.0.0.1
  --network 10.0.0.0/8     who may send, besides this machine; may be given again
  --user NAME              who may send with a password, from anywhere
  --tls-key FILE  --tls-cert FILE
                           for STARTTLS
  --server https://contact.example.com
                           a server that is told of each mail, so that the desk shows what was answered
  --key-id relay           the id of the key that signs, as in the server's mail.keys
  --config FILE            a module whose default export has any of the options of relay
  Secrets stand in the environment: PRESSZERO_MAIL_KEY, and where they are needed
  PRESSZERO_SMTP_PASSWORD, PRESSZERO_RELAY_PASSWORD, PRESSZERO_NOTICES_SECRET.

backtest LOG.csv           one or several, .csv or .csv.gz
  --map entered=Start,answered=Picked up,left=End
                           what the log calls our columns: id, queue, topic, priority, entered,
                           outcome, answered, left, agent; entered and answered are needed
  --outcome "Probe=ignored"
                           what the log's own words for an outcome mean: answered, abandoned,
                           callback or ignored; those of common phone systems are known
  --time-zone Europe/Brussels
                           where times without an offset were written, and whose days these are
                           (UTC unless told)
  --hours "mo-fr 9:00-17:00; sa 10-14; 2026-12-25 off"
                           when you are open; or --config FILE, whose company.hours are taken
  --clock open             replies by mail, from coming to the first answer, in opening time
  --date-order month-first 03/04/2026 is March 4th; day-first unless told
  --queue NAME             only contacts of this queue
  --pool sales,support     queues that share their people; may be given again
  --priority-credit 2=90   contacts of priority 2 count as if they had come 90 s earlier
  --json                   print everything as JSON
  --html FILE              write a report that opens in a browser, in one file
`

/** What the command line asks for. Throws `UsageError`. */
export function readCommand(argv: readonly string[]): Command {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return { name: 'help' }
  if (name === '--version' || name === '-v') return { name: 'version' }
  if (name === 'dev') return readDev(rest)
  if (name === 'serve') return readServe(rest)
  if (name === 'backtest') {
    const command = readBacktest(rest)
    return command === undefined ? { name: 'help' } : { name, ...command }
  }
  if (name === 'relay') {
    const command = readRelay(rest)
    return command === undefined ? { name: 'help' } : { name, ...command }
  }
  throw new UsageError(
    `There is no command "${name}". The commands are dev, serve, relay and backtest; try presszero --help.`,
  )
}

/** The options of `presszero dev`; undefined where help is asked for. Throws `UsageError`. */
export function readDevOptions(args: string[]): DevOptions | undefined {
  const { values } = parseFlags(args, {
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
  const { values } = parseFlags(args, {
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
