import { existsSync } from 'node:fs'
import { isMailError, type SenderAuthentication } from '@presszero/mail'
import type { DnsResolver } from '@presszero/mail/verify'
import type { Logger } from '../../logger.js'
import { type CheckedEnvelope, doJob, type Job, type Outcomes } from './jobs.js'
import type { ReadLetter } from './letter.js'
import type { HandedOut, ShownMail } from './shown-mail.js'
import type { ThreadFile } from './thread.js'
import { createThreads } from './threads.js'
import { Unreadable } from './unreadable.js'

/** Everything that is done with the bytes of a stranger's mail. Each throws `Unreadable` where the mail is the trouble. */
export interface Reading {
  /** Resolves once what reads is there, so that nothing but a mail is waited for. */
  ready(): Promise<void>
  read(raw: Uint8Array): Promise<ReadLetter>
  /** As the desk may show it. */
  show(raw: Uint8Array): Promise<ShownMail>
  /** One of what is attached; undefined where there are not so many. */
  handOut(raw: Uint8Array, index: number): Promise<HandedOut | undefined>
  /** What DKIM, SPF and DMARC say of its sender. */
  check(raw: Uint8Array, envelope: CheckedEnvelope, resolver: DnsResolver): Promise<SenderAuthentication>
  close(): Promise<void>
}

export interface ReadingOptions {
  /** The names of the company's own mail servers: see `readMail`. */
  trustedAuthservIds: readonly string[]
}

type Run = <Kind extends Job['kind']>(
  job: Extract<Job, { kind: Kind }>,
  resolver: DnsResolver,
) => Promise<Outcomes[Kind]>

/** A mail takes milliseconds; one that takes this long is made to. */
const READ_MS = 5_000
/** More than the lookups of one mail may take together. */
const CHECK_MS = 7_000
/** Two that hang leave one for everybody else. */
const MOST_THREADS = 3
const STUCK_MS = 250
/** A check waits for DNS for most of its time. */
const CHECKS_AT_ONCE = 32

/** Reads in this thread. */
export function readHere(options: ReadingOptions): Reading {
  return readingBy(doJob, options, async () => {})
}

/**
 * Reads in threads of its own, which are started with the first mail: `file` is what runs there. Where there is none, or
 * the platform has no threads, it is read here, and the reason is told.
 */
export function readInThreads(
  options: ReadingOptions & { logger: Logger; file?: ThreadFile | undefined; readMs?: number },
): Reading {
  const { logger, file = threadFile(), readMs = READ_MS } = options
  if (file === undefined) {
    logger.info(
      'Mail is read in the main thread: this was not built, or was bundled without intake/worker.js',
    )
    return readHere(options)
  }
  const shared = { file, logger, most: MOST_THREADS, stuckMs: STUCK_MS }
  const readers = createThreads({ ...shared, capMs: readMs, atOnce: 1 })
  const checkers = createThreads({ ...shared, capMs: CHECK_MS, atOnce: CHECKS_AT_ONCE })
  const run: Run = (job, resolver) => (job.kind === 'check' ? checkers : readers).run(job, resolver)
  return readingBy(run, options, async () => {
    await Promise.all([readers.close(), checkers.close()])
  })
}

function readingBy(run: Run, { trustedAuthservIds }: ReadingOptions, close: () => Promise<void>): Reading {
  const told: Run = async (job, resolver) => {
    try {
      return await run(job, resolver)
    } catch (error) {
      throw isMailError(error) ? new Unreadable(error.code) : error
    }
  }
  return {
    async ready() {
      await told({ kind: 'read', raw: new Uint8Array(), trustedAuthservIds: [] }, noLookups)
    },
    read: raw => told({ kind: 'read', raw, trustedAuthservIds }, noLookups),
    show: raw => told({ kind: 'show', raw }, noLookups),
    handOut: (raw, index) => told({ kind: 'hand-out', raw, index }, noLookups),
    check: (raw, envelope, resolver) => told({ kind: 'check', raw, ...envelope }, resolver),
    close,
  }
}

async function noLookups(): Promise<never> {
  throw new Error('Nothing is to be looked up to read a mail.')
}

/** What is built beside this module. The sources, which Node does not run in a thread as they are, have none. */
function threadFile(): ThreadFile | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  const url = new URL('./intake/worker.js', import.meta.url)
  return existsSync(url) ? { url } : undefined
}
