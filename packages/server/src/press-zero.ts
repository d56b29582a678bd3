import { messageIds, replyAddresses } from '@presszero/mail'
import { createCalendar } from '@presszero/wait/hours'
import { type Config, type PressZeroOptions, readConfig } from './config.js'
import { createExecute } from './execute.js'
import { createApp } from './http/app.js'
import type { House, RequestFacts } from './http/context.js'
import { inviteHuman } from './http/desk.js'
import { deskFiles } from './http/desk-files.js'
import { createRateLimiter } from './http/guard/limits.js'
import { consoleLogger } from './logger.js'
import { systemClock } from './readers/clock-port.js'
import { createLive } from './readers/live.js'
import { createPeople } from './readers/people.js'
import { createWaitReader } from './readers/wait.js'
import { memorySignals } from './signals.js'
import { createSurroundings } from './surroundings.js'
import { createTokens, type Tokens } from './tokens.js'

export interface PressZero {
  /** Answers a request. A Web-standard handler: mounts in any server that speaks `fetch`. */
  fetch(request: Request, facts?: RequestFacts): Promise<Response>
  /** Starts the readers that deliver, the clock and the mail sources. Resolves when the log's past is known. */
  start(): Promise<void>
  /** Lets what runs end, then closes mail sources, transport and log. */
  close(): Promise<void>
  /** A one-time sign-in link to the desk, as it would be mailed: for a terminal or a first start. */
  signInLink(humanId: string): Promise<string>
}

/** Builds the server. Throws `ConfigError`, which names each option that cannot work and what to write. */
export function createPressZero(options: PressZeroOptions): PressZero {
  const config = readConfig(options)
  const house = furnish(config)
  const app = createApp(house, config.desk && deskFiles(config.desk.directory))
  return {
    fetch: app,
    async start() {
      await house.wait.caughtUp()
    },
    async close() {
      await house.live.close()
      await house.wait.close()
      await house.log.close()
    },
    async signInLink(humanId) {
      return `${config.baseUrl}/desk#${await inviteHuman(house, humanId)}`
    },
  }
}

/** Everything that the routes stand on, built from the options. */
function furnish(config: Config): House {
  const { log, secret, clock = systemClock, logger = consoleLogger } = config
  const signals = config.signals ?? memorySignals(clock.now())
  const tokens = createTokens(secret)
  const wait = createWaitReader({ ...waitOptions(config), log, clock, logger })
  const mail = config.mail === undefined ? undefined : createIdentities(config.mail.domain, tokens)
  const queues = config.queues.map(queue => queue.id)
  const people = createPeople({
    humans: config.humans,
    queues,
    company: config.company.name,
    mailbox: config.mail?.mailbox,
  })
  const writesFrom =
    mail && ((caseId: string, recipient: string) => mail.addresses.issue({ caseId, recipient }))
  return {
    config,
    log,
    signals,
    clock,
    tokens,
    wait,
    limiter: createRateLimiter(),
    live: createLive({ log, wait, signals, clock, logger, people, queues, writesFrom }),
    execute: createExecute({
      log,
      clock,
      surroundings: createSurroundings({ config, wait, signals, ids: mail?.ids }),
    }),
  }
}

/** The addresses and ids of this server's mails, signed with keys of its own. */
function createIdentities(domain: string, tokens: Tokens) {
  const keys = [{ id: '1', secret: tokens.mailKey }]
  return { addresses: replyAddresses({ domain, keys }), ids: messageIds({ domain, keys }) }
}

function waitOptions({ company, queues, humans, replyWithin }: Config) {
  return {
    calendar: company.hours === undefined ? undefined : createCalendar(company.hours),
    queues,
    sharedHumans: humans.every(human => human.queues === undefined),
    replyWithin,
  }
}
