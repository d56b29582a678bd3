import { setTimeout as pass } from 'node:timers/promises'
import { memoryOfSources } from '../memory-of-sources.js'
import type { MailSource } from '../transport.js'
import { imapFlowClient } from './client.js'
import { checkOptions, wrongOption } from './failure.js'
import { createMailbox, type ImapSurroundings, type MailboxOptions } from './mailbox.js'
import type { ImapSourceOptions } from './types.js'

/** A server that does not answer keeps nobody else from starting. */
const BEGIN_WITHIN_MS = 15_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 300_000

/**
 * Receives from a mailbox by IMAP: what is new, in order of arrival, going on where it stopped. New mail is told by IDLE;
 * where the server has none, and in any case every four minutes, the folder is looked at.
 *
 * - A mail counts as taken when the handler's promise has resolved. One that it refuses is tried again after 2 s, 4 s and
 *   so on up to ten minutes, while the others go on; after a restart it is still there.
 * - A lost connection is made again after 1 s, 2 s and so on up to five minutes, for ever.
 * - Nothing is changed in the mailbox, not even what counts as read, unless `after` says so.
 *
 * `receive` rejects with a `MailError` of code `bad-option` where the server refuses the user, the folder or TLS as they
 * are set up. A server that cannot be reached within 15 s is no such error: it is told, and tried again.
 *
 * @throws MailError `bad-option`
 */
export function imapSource(options: ImapSourceOptions): MailSource {
  return createImapSource(options, { newClient: imapFlowClient, now: Date.now, wait: waitFor })
}

export function createImapSource(options: ImapSourceOptions, surroundings: ImapSurroundings): MailSource {
  checkOptions(options)
  return {
    async receive(handler, memory = memoryOfSources(), tell = () => undefined) {
      const stopping = new AbortController()
      const begins = beginning()
      const reading = keepReading({ options, surroundings, handler, memory, tell }, begins, stopping.signal)
      void surroundings.wait(BEGIN_WITHIN_MS, begins.over).then(begins.begin)
      await begins.begun
      return {
        port: 0,
        async close() {
          stopping.abort()
          await reading
        },
      }
    },
  }
}

interface Beginning {
  /** Settled when the mailbox is open, cannot be opened as it is set up, or when only time can tell. */
  readonly begun: Promise<void>
  /** Aborted once that is settled. */
  readonly over: AbortSignal
  begin(): void
  giveUp(error: unknown): void
}

function beginning(): Beginning {
  const over = new AbortController()
  let [resolve, reject] = [() => {}, (_error: unknown) => {}]
  const begun = new Promise<void>((...settle) => {
    ;[resolve, reject] = settle
  })
  const begin = () => {
    over.abort()
    resolve()
  }
  const giveUp = (error: unknown) => {
    over.abort()
    reject(error)
  }
  return { begun, over: over.signal, begin, giveUp }
}

/** One connection after the other. */
async function keepReading(parts: MailboxOptions, begins: Beginning, signal: AbortSignal): Promise<void> {
  const { options, surroundings, tell } = parts
  const mailbox = createMailbox(parts)
  const where = `The mailbox ${options.folder ?? 'INBOX'} at ${options.host}`
  let losses = 0
  const caughtUp = () => {
    losses = 0
  }
  while (!signal.aborted) {
    try {
      await mailbox.visit(signal, { opened: begins.begin, caughtUp })
    } catch (lost) {
      if (signal.aborted) break
      const wrong = wrongOption(lost, options)
      if (wrong !== undefined && !begins.over.aborted) return begins.giveUp(wrong)
      begins.begin()
      const pause =
        wrong === undefined ? Math.min(FIRST_PAUSE_MS * 2 ** losses++, LONGEST_PAUSE_MS) : LONGEST_PAUSE_MS
      tell({ message: `${where} is away; tried again in ${pause / 1000} s`, cause: wrong ?? lost })
      await surroundings.wait(pause, signal)
    }
  }
  begins.begin()
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await pass(ms, undefined, { signal }).catch(() => undefined)
}
