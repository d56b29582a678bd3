import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMail, MailSource, Receiving } from '@presszero/mail'
import type { Log } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { Clock } from '../readers/clock-port.js'

/** Receives mail until it is closed. */
export interface Intake {
  /** Where each source listens; 0 for one without a port. */
  readonly ports: readonly number[]
  close(): Promise<void>
}

/**
 * Takes mail in: its bytes are on disk before anything of it is read, and only then is it acknowledged to whoever
 * brought it. The same mail brought again, as mail servers do when an acknowledgement is lost, is kept once.
 */
export async function startIntake({
  log,
  sources,
  clock,
  logger,
}: {
  log: Log
  sources: readonly MailSource[]
  clock: Clock
  logger: Logger
}): Promise<Intake> {
  const receiving: Receiving[] = []
  try {
    for (const source of sources) receiving.push(await source.receive(mail => keepMail({ log, clock }, mail)))
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

/** Writes a mail down as it came. Resolves when it is durable. */
async function keepMail(
  { log, clock }: { log: Log; clock: Clock },
  { envelope, raw }: IncomingMail,
): Promise<void> {
  const { from, to, remote } = envelope
  await log.append({
    at: clock.now(),
    once: `mail-arrived:${fingerprint(raw, from, to)}`,
    writes: [
      {
        stream: `inbox:${randomUUID()}`,
        expectedVersion: 0,
        raw,
        events: [
          {
            type: 'mail-arrived',
            size: raw.byteLength,
            content: {
              ...{ from, to: [...to] },
              ...(remote === undefined ? {} : { remoteAddress: remote.address }),
              ...(remote?.helo === undefined ? {} : { helo: remote.helo }),
            },
          },
        ],
      },
    ],
  })
}

/**
 * What makes a mail the same mail: everything below its trace headers, which each server on the way writes anew, and to
 * whom it was brought.
 */
function fingerprint(raw: Uint8Array, from: string, to: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([from, [...to].sort()]))
  return hash.update(withoutTrace(raw)).digest('hex')
}

const TRACE =
  /^(?:received|return-path|delivered-to|x-original-to|authentication-results|received-spf|arc-[a-z-]+|dkim-signature):/i

/** The mail without the headers that differ each time it is brought. */
function withoutTrace(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw).toString('latin1')
  const end = text.search(/\r?\n\r?\n/)
  if (end === -1) return raw
  const fields = text.slice(0, end).split(/\r?\n(?![ \t])/)
  return Buffer.from(fields.filter(field => !TRACE.test(field)).join('\n') + text.slice(end), 'latin1')
}
