import { randomUUID } from 'node:crypto'
import {
  arrivalsOf,
  type IncomingEnvelope,
  type IncomingMail,
  isMailError,
  type MailError,
  type MailSource,
  type Receiving,
  type ReplyAddresses,
  type SourceMemory,
  type SourceTrouble,
} from '@presszero/mail'
import { ConfigError } from '../config.js'
import type { Log } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { Clock } from '../readers/clock-port.js'

/** Writes a mail down as it came. Resolves when it is durable; done again, it does nothing. */
export type KeepMail = (mail: IncomingMail) => Promise<void>

/** Receives mail until it is closed. */
export interface Intake {
  /** Where each source listens; 0 for one without a port. */
  readonly ports: readonly number[]
  close(): Promise<void>
}

/**
 * Takes mail in: its bytes are on disk before anything of it is read, and only then is it acknowledged to whoever
 * brought it. The same mail brought again, as mail servers do when an acknowledgement is lost, is kept once.
 *
 * @throws ConfigError where a source can never begin as it is set up
 */
export async function startIntake({
  sources,
  logger,
  ...keeping
}: KeepingOptions & { sources: readonly MailSource[]; logger: Logger }): Promise<Intake> {
  const keep = createKeeper(keeping)
  const memory = memoryIn(keeping.log)
  const receiving: Receiving[] = []
  const tell = ({ message, cause }: SourceTrouble) =>
    logger.error(message, cause === undefined ? {} : { cause: String(cause) })
  const open = (source: MailSource, at: number) =>
    source.receive(keep, memory, tell).catch(error => {
      throw isMailError(error, 'bad-option') ? wrongOption(error, at) : error
    })
  try {
    for (const [at, source] of sources.entries()) receiving.push(await open(source, at))
  } catch (error) {
    await Promise.all(receiving.map(one => one.close()))
    throw error
  }
  const ports = receiving.map(one => one.port)
  logger.info('Mail is received', { ports })
  return {
    ports,
    async close() {
      await Promise.all(receiving.map(one => one.close()))
    },
  }
}

/** Only the server that a source connects to can tell that a password is wrong, say. */
function wrongOption({ field, message }: MailError, at: number): ConfigError {
  const remedy = message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message
  return new ConfigError([{ option: `mail.sources[${at}].${field}`, remedy }])
}

interface KeepingOptions {
  log: Log
  clock: Clock
  /** Reads for which case a mail was brought. */
  addresses?: Pick<ReplyAddresses, 'read'> | undefined
}

/** Keeps mails: each once for each case that it was brought for, by whichever way it comes first. */
export function createKeeper({ log, clock, addresses }: KeepingOptions): KeepMail {
  return async mail => {
    for (const { identity, envelope } of arrivalsOf(mail, addresses))
      await log.append({
        at: clock.now(),
        once: `mail-arrived:${identity}`,
        writes: [
          {
            stream: `inbox:${randomUUID()}`,
            expectedVersion: 0,
            raw: mail.raw,
            events: [{ type: 'mail-arrived', size: mail.raw.byteLength, content: contentOf(envelope) }],
          },
        ],
      })
  }
}

function contentOf({ from, to, remote }: IncomingEnvelope) {
  return {
    ...{ from, to: [...to] },
    ...(remote === undefined ? {} : { remoteAddress: remote.address }),
    ...(remote?.helo === undefined ? {} : { helo: remote.helo }),
  }
}

/** What sources remember lies in the log, beside where the readers are. */
function memoryIn(log: Log): SourceMemory {
  return {
    recall: name => log.cursor(`source ${name}`),
    note: (name, value) => log.advance(`source ${name}`, value),
  }
}
