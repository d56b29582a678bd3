import { join, resolve } from 'node:path'
import { deskDirectory } from '@presszero/desk'
import { smtpReceiver, smtpTransport } from '@presszero/mail/smtp'
import {
  consoleLogger,
  createPressZero,
  type Log,
  type PressZero,
  type PressZeroOptions,
  sqliteLog,
} from '@presszero/server'
import { listen, PortInUse } from '@presszero/server/node'
import { demoCompany, MAIL_DOMAIN, MAILBOX } from './company.js'
import { loadConfig } from './config-file.js'
import { prepareFolder, secretOf } from './data-folder.js'
import { mailboxApp } from './mailbox/app.js'
import { composeReply, sendReply } from './mailbox/reply.js'
import { openMailStore, type StoredMail } from './mailbox/store.js'
import { type DevOptions, UsageError } from './options.js'
import { runSimulation } from './simulation/run.js'

const HOST = '127.0.0.1'

/** Whatever a developer serves on this machine may embed the component. */
const thisMachine = ['http://localhost:*', `http://${HOST}:*`]

export interface StartDevOptions extends Omit<DevOptions, 'json'> {
  /** Sites that may embed the component, besides those of the config file. */
  origins?: readonly string[]
}

export interface Dev {
  /** The server: what pages are pointed at. */
  readonly server: string
  /** A link that signs in at the desk, once. */
  readonly desk: string
  readonly mailbox: string
  /** The port of 127.0.0.1 where answers by mail come in. */
  readonly smtpPort: number
  close(): Promise<void>
}

/**
 * Starts a server, its desk and a development mailbox in this process, all on 127.0.0.1. Throws errors whose message
 * says what to do: a port in use, a folder that cannot be written, a damaged database, a second process on one file.
 */
export async function startDev(options: StartDevOptions): Promise<Dev> {
  const data = resolve(options.data)
  const given = options.config === undefined ? {} : await loadConfig(options.config)
  await prepareFolder(data, options.reset)
  const closers: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const one of closers.splice(0).toReversed()) await one()
  }
  try {
    return { ...(await open({ options, data, given, closers })), close }
  } catch (error) {
    await close()
    throw error
  }
}

interface Opening {
  options: StartDevOptions
  data: string
  given: Partial<PressZeroOptions>
  /** What is to be closed, in the order in which it was opened. */
  closers: (() => Promise<void> | void)[]
}

async function open({ options, data, given, closers }: Opening): Promise<Omit<Dev, 'close'>> {
  const store = await openMailStore({ directory: join(data, 'mailbox'), now: Date.now })
  const outgoing = await forFlag('--outgoing-smtp-port', options.outgoingSmtpPort, port =>
    smtpReceiver({ host: HOST, port, domains: 'any' }).receive(store.add),
  )
  closers.push(outgoing.close)

  // The server is asked for its own address before there is a server.
  let pressZero: PressZero | undefined
  const http = await forFlag('--port', options.port, port =>
    listen({ fetch: async (request, facts) => pressZero?.fetch(request, facts) ?? starting() }, { port }),
  )
  closers.push(http.close)
  const server = `http://${HOST}:${http.port}`

  const log = await sqliteLog({ file: join(data, 'presszero.db') })
  closers.push(log.close)
  const secret = await secretOf(data)
  pressZero = createPressZero(
    serverOptions({ options, given, log, server, secret, outgoingPort: outgoing.port }),
  )
  closers.splice(closers.indexOf(log.close), 1, pressZero.close)
  if (options.simulate) {
    const simulation = await runSimulation({ log, queue: given.queues?.[0]?.id ?? 'general', now: Date.now })
    closers.push(simulation.close)
  }
  const [smtpPort = 0] = (await forFlag('--smtp-port', options.smtpPort, () => started(pressZero))).mailPorts

  const answer = (to: StoredMail, text: string) =>
    sendReply(composeReply(to, text, new Date()), { host: HOST, port: smtpPort })
  const mailbox = await forFlag('--mailbox-port', options.mailboxPort, port =>
    listen(mailboxApp(store, answer), { port }),
  )
  closers.push(mailbox.close)

  const human = given.humans?.[0] ?? demoCompany.humans[0]
  const desk = human === undefined ? `${server}/desk` : await pressZero.signInLink(human.id)
  return { server, desk, mailbox: `http://${HOST}:${mailbox.port}`, smtpPort }
}

async function started(pressZero: PressZero | undefined): Promise<{ mailPorts: readonly number[] }> {
  return (await pressZero?.start()) ?? { mailPorts: [] }
}

function starting(): Response {
  return new Response('Starting…', { status: 503, headers: { 'retry-after': '1' } })
}

function serverOptions({
  options,
  given,
  log,
  server,
  secret,
  outgoingPort,
}: {
  options: StartDevOptions
  given: Partial<PressZeroOptions>
  log: Log
  server: string
  secret: string
  outgoingPort: number
}): PressZeroOptions {
  const domain = given.mail?.domain ?? MAIL_DOMAIN
  return {
    ...demoCompany,
    logger: troubleOnly,
    ...given,
    log,
    secret,
    baseUrl: server,
    origins: [...thisMachine, ...(options.origins ?? []), ...(given.origins ?? [])],
    desk: { directory: deskDirectory },
    mail: {
      mailbox: MAILBOX,
      ...given.mail,
      domain,
      transport: smtpTransport({ host: HOST, port: outgoingPort, pool: true }),
      sources: [smtpReceiver({ host: HOST, port: options.smtpPort, domains: [domain] })],
      // The development mailbox is the company's own mail server, too.
      trustedSubmitters: [HOST],
    },
  }
}

/** Standard output is for the links; what goes wrong is told beside it. */
const troubleOnly: PressZeroOptions['logger'] = { info() {}, error: consoleLogger.error }

/** Opens a port, and says which flag to change where it is taken. */
async function forFlag<Result>(
  flag: string,
  port: number,
  open: (port: number) => Promise<Result>,
): Promise<Result> {
  try {
    return await open(port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EADDRINUSE' && !(error instanceof PortInUse)) throw error
    throw new UsageError(
      `Port ${port} is in use. Stop the program that uses it (perhaps another presszero), or choose another with ${flag}.`,
    )
  }
}
