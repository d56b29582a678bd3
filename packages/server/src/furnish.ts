import {
  type MailKey,
  type MessageIds,
  messageIds,
  type ReplyAddresses,
  replyAddresses,
} from '@presszero/mail'
import { createCalendar } from '@presszero/wait/hours'
import type { Config } from './config.js'
import { createExecute } from './execute.js'
import type { House } from './http/context.js'
import { createRateLimiter } from './http/guard/limits.js'
import { createInbound } from './http/inbound.js'
import { createKeeper } from './intake/intake.js'
import { readInThreads } from './intake/reading/reading.js'
import { consoleLogger } from './logger.js'
import { systemClock } from './readers/clock-port.js'
import { createLive } from './readers/live.js'
import { createPeople, type People } from './readers/people.js'
import { createWaitReader } from './readers/wait.js'
import { memorySignals } from './signals.js'
import { createSurroundings } from './surroundings.js'
import { createTokens } from './tokens.js'
import { createTurns } from './turns.js'

/** Everything that the routes and the readers stand on. */
export interface Furniture extends House {
  people: People
  /** The ids of all queues. */
  queues: readonly string[]
  /** The addresses and ids of this server's mails. Absent where it has no mail. */
  identities: Identities | undefined
}

export interface Identities {
  addresses: ReplyAddresses
  messageIds: MessageIds
  /** Those that sign. */
  keys: readonly MailKey[]
}

/** Builds it from the options. */
export function furnish(config: Config): Furniture {
  const { log, clock = systemClock, logger = consoleLogger } = config
  const signals = config.signals ?? memorySignals(clock.now())
  const tokens = createTokens(config.secret)
  const identities = identitiesOf(config, tokens.mailKey)
  const queues = config.queues.map(queue => queue.id)
  const people = createPeople({
    humans: config.humans,
    queues,
    company: config.company.name,
    mailbox: config.mail?.mailbox,
  })
  const wait = createWaitReader({
    ...{ log, clock, logger, queues: config.queues, replyWithin: config.replyWithin },
    hours: config.company.hours,
    calendar: config.company.hours === undefined ? undefined : createCalendar(config.company.hours),
    sharedHumans: config.humans.every(human => human.queues === undefined),
  })
  const writesFrom =
    identities && ((caseId: string, recipient: string) => identities.addresses.issue({ caseId, recipient }))
  return {
    ...{ config, log, clock, logger, signals, tokens, people, queues, wait, identities },
    limiter: createRateLimiter(),
    inbound: createInbound({
      ...{ webhooks: config.mail?.webhooks ?? [], clock, logger },
      keep: createKeeper({ log, clock, addresses: identities?.addresses }),
    }),
    reading: readInThreads({ logger, trustedAuthservIds: config.mail?.trustedAuthservIds ?? [] }),
    turns: createTurns(),
    live: createLive({ log, wait, signals, clock, logger, people, queues, writesFrom }),
    execute: createExecute({
      ...{ log, clock },
      surroundings: createSurroundings({ config, log, tokens, wait, signals, ids: identities?.messageIds }),
    }),
  }
}

/** Signed with a key of this server's own; what the company's applications signed is read, too. */
function identitiesOf({ mail }: Config, secret: string): Identities | undefined {
  if (mail === undefined) return undefined
  const keys = [{ id: '1', secret }]
  const { domain, keys: otherKeys } = mail
  const of = { domain, keys, otherKeys }
  return { addresses: replyAddresses(of), messageIds: messageIds(of), keys }
}
