import { resolve } from 'node:path'
import { deskDirectory } from '@presszero/desk'
import { smtpReceiver, smtpTransport } from '@presszero/mail/smtp'
import {
  consoleLogger,
  createPressZero,
  type Log,
  LogCorrupt,
  LogTooNew,
  type PressZero,
  type PressZeroOptions,
  sqliteLog,
} from '@presszero/server'
import { listen } from '@presszero/server/node'
import { demoCompany, MAIL_DOMAIN, MAILBOX } from './company.js'
import { loadConfig } from './config-file.js'
import { filesOf, prepareFolder, secretOf } from './data-folder.js'
import { UsageError } from './flags.js'
import { mailboxApp } from './mailbox/app.js'
import { composeReply, sendReply } from './mailbox/reply.js'
import { openMailStore, type StoredMail } from './mailbox/store.js'
import type { DevOptions } from './options.js'
import { openPort } from './ports.js'
import { runSimulation, type Simulation } from './simulation/run.js'

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
  /** What is to be closed, the last one first. */
  closers: (() => Promise<void> | void)[]
}

async function open({ options, data, given, closers }: Opening): Promise<Omit<Dev, 'close'>> {
  const files = filesOf(data)
  const log = await openLog(files.database)
  // The server closes its log, once there is a server.
  let house: { close(): Promise<void> } = log
  closers.push(() => house.close())

  const store = await openMailStore({ directory: files.mailbox, now: Date.now })
  const outgoing = await openPort('--outgoing-smtp-port', () =>
    smtpReceiver({ host: HOST, port: options.outgoingSmtpPort, domains: 'any' }).receive(store.add),
  )
  closers.unshift(outgoing.close)

  // The server is asked for its own address before there is a server.
  let fetch: PressZero['fetch'] = async () => starting()
  const http = await openPort('--port', () =>
    listen({ fetch: (request, facts) => fetch(request, facts) }, { port: options.port }),
  )
  closers.push(http.close)
  const server = `http://${HOST}:${http.port}`

  const secret = await secretOf(data)
  const pressZero = createPressZero(
    serverOptions({ options, given, log, server, secret, outgoingPort: outgoing.port }),
  )
  house = pressZero
  fetch = pressZero.fetch
  if (options.simulate) closers.push((await simulateIn(log, given)).close)
  const [smtpPort = 0] = (await openPort('--smtp-port', pressZero.start)).mailPorts

  const answer = (to: StoredMail, text: string) =>
    sendReply(composeReply(to, text, new Date()), { host: HOST, port: smtpPort })
  const mailbox = await openPort('--mailbox-port', () =>
    listen(mailboxApp(store, answer), { port: options.mailboxPort }),
  )
  closers.push(mailbox.close)

  const human = given.humans?.[0] ?? demoCompany.humans[0]
  const desk = human === undefined ? `${server}/desk` : await pressZero.signInLink(human.id)
  return { server, desk, mailbox: `http://${HOST}:${mailbox.port}`, smtpPort }
}

/** What a developer tries things with may be thrown away: says so where it is the way out. */
async function openLog(file: string): Promise<Log> {
  try {
    return await sqliteLog({ file })
  } catch (error) {
    if (!(error instanceof LogCorrupt || error instanceof LogTooNew)) throw error
    throw new UsageError(`${error.message} Or start over without what is in it: add --reset.`)
  }
}

function simulateIn(log: Log, given: Partial<PressZeroOptions>): Promise<Simulation> {
  return runSimulation({
    log,
    queue: given.queues?.[0]?.id ?? 'general',
    now: Date.now,
    onTrouble: error => consoleLogger.error('The simulation stands still', { error: String(error) }),
  })
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
      // Everything ends in the development mailbox: nobody else's can be filled.
      automaticMailsADay: 100,
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
