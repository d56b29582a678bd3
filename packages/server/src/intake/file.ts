import { LogClosed, LogInUse, LogUnwritable } from '../log/errors.js'
import { type Recorded, VersionConflict } from '../log/port.js'
import { type Logger, tracedError } from '../logger.js'
import type { RunningReader } from '../readers/clock.js'
import type { Clock } from '../readers/clock-port.js'
import { createHold } from '../readers/hold.js'
import { createPump } from '../readers/pump.js'
import { keepAwake } from '../readers/ticker.js'
import { createTurns } from '../turns.js'
import { type Attempts, readAttempts } from './attempts.js'
import { createFiling, type Filed, type FilingOptions, type Prepared } from './filing.js'
import { type Arrived, envelopeOf, inboxIdOf, isArrived } from './letters.js'

export interface FilingReaderOptions extends FilingOptions {
  clock: Clock
  logger: Logger
  /** Of several servers on one log, one files. Named, it takes up at once after a crash. */
  owner?: string | undefined
}

const READER = 'filing'
const LOOK_EVERY_MS = 3_000
/** So many mails at a time: one that waits for DNS holds up none of the others. */
const AT_ONCE = 32
/** A mail that fails this often is set aside. */
const MOST_ATTEMPTS = 3
const RETRY_MS = 1_000
/** Positions of the log. What was done and not noted is done again after a crash, to no effect. */
const NOTED_EVERY = 200

/**
 * Files the mails that have arrived, from where it stopped: several at a time, those of one sender one after the other. A
 * mail that a process before this one began and did not finish is read by itself first, and set aside when that ended
 * several.
 */
export function createFilingReader(options: FilingReaderOptions): RunningReader {
  const { log, clock, logger } = options
  const hold = createHold(log, clock, READER, options.owner)
  const filing = createFiling(options)
  const turns = createTurns()
  const inFlight = new Map<number, Promise<void>>()
  const pump = createPump({ name: READER, job: fill, clock, logger })
  let stop = () => {}
  let closing = false
  /** How far mails were begun, which is ahead of how far they are done. */
  let ahead: { position: number; attempts: Attempts } | undefined
  let noted = 0

  async function fill(): Promise<void> {
    if (!(await hold.isOurs())) {
      ahead = undefined
      return
    }
    ahead ??= { position: await log.cursor(READER), attempts: await readAttempts(log, READER) }
    const { attempts } = ahead
    while (!closing && inFlight.size < AT_ONCE) {
      const batch = await log.readAll(ahead.position, AT_ONCE - inFlight.size, 'inbox:')
      const [first] = batch
      if (first === undefined) break
      if (attempts.isSuspect(first.position)) {
        await beginSuspect(first, attempts)
        ahead.position = first.position
      } else {
        ahead.position = await beginAll(batch, attempts)
      }
    }
    await noteProgress()
  }

  async function beginAll(batch: readonly Recorded[], attempts: Attempts): Promise<number> {
    const last = batch.at(-1)?.position ?? 0
    const arrived = batch.filter(isArrived)
    if (arrived.length > 0) await attempts.begun(last)
    for (const one of arrived) begin(one)
    return last
  }

  /** It is read by itself first: if that does not end this process, it is filed as any other. */
  async function beginSuspect(recorded: Recorded, attempts: Attempts): Promise<void> {
    if (!isArrived(recorded) || (await log.committed(onceOf(recorded))) !== undefined) return
    const { position } = recorded
    await options.reading.ready()
    const mayRead = await attempts.mayRead(position)
    if (mayRead) {
      await filing.tryToRead(recorded)
      await attempts.hasRead(position)
    }
    begin(recorded, mayRead ? 0 : MOST_ATTEMPTS)
  }

  /** Mails of one sender are looked into side by side and filed in order: many of a forged one wait no longer than one. */
  function begin(arrived: Arrived, failedBefore = 0): void {
    follow(arrived, () => {
      const prepared = failedBefore === 0 ? filing.prepare(arrived) : undefined
      prepared?.catch(() => undefined)
      return turns.take(senderOf(arrived), () => untilFiled(arrived, { prepared, failedBefore }))
    })
  }

  function follow({ position }: Arrived, file: () => Promise<boolean>): void {
    if (inFlight.has(position)) return
    inFlight.set(
      position,
      file().then(isDone => {
        if (isDone) inFlight.delete(position)
        pump.wake()
      }),
    )
  }

  /** Everything before what is still on its way is done. */
  async function noteProgress(): Promise<void> {
    if (ahead === undefined) return
    const done = Math.min(ahead.position, ...[...inFlight.keys()].map(position => position - 1))
    if (done <= noted || (done < noted + NOTED_EVERY && inFlight.size > 0 && !closing)) return
    await log.advance(READER, done)
    noted = done
  }

  /** True once it is; false when the server is closed first. */
  async function untilFiled(arrived: Arrived, { prepared, failedBefore }: Begun): Promise<boolean> {
    let [failed, first] = [failedBefore, prepared]
    for (; !closing; await pause()) {
      try {
        const filed = failed < MOST_ATTEMPTS ? await file(arrived, first) : await giveUp(arrived)
        if (filed !== undefined) await write(arrived, filed)
        return true
      } catch (error) {
        first = undefined
        if (!isOfLog(error)) failed++
        logger.error('A mail could not be filed and is tried again', {
          inbox: arrived.stream,
          error: tracedError(error),
        })
      }
    }
    return false
  }

  async function file(arrived: Arrived, first: Begun['prepared']): Promise<Filed | undefined> {
    const prepared = await (first ?? filing.prepare(arrived))
    return prepared && filing.file(prepared)
  }

  async function giveUp(arrived: Arrived): Promise<Filed> {
    logger.error('A mail could not be filed and was set aside', { inbox: arrived.stream })
    return filing.giveUp(arrived)
  }

  async function write(arrived: Arrived, filed: Filed): Promise<void> {
    await log.append({
      at: clock.now(),
      once: onceOf(arrived),
      writes: [{ stream: `inbox:${inboxIdOf(arrived)}`, expectedVersion: 'any', events: [filed] }],
    })
  }

  function pause(): Promise<void> {
    return new Promise(resolve => void clock.setTimer(resolve, RETRY_MS))
  }

  return {
    start() {
      stop = keepAwake(pump.wake, log, clock, LOOK_EVERY_MS)
    },
    async close() {
      closing = true
      stop()
      await pump.stop()
      await Promise.all(inFlight.values())
      await noteProgress()
      await hold.release()
    },
  }
}

interface Begun {
  /** What was begun at once, while others of the same sender are filed. */
  prepared: Promise<Prepared | undefined> | undefined
  failedBefore: number
}

function onceOf({ stream }: Arrived): string {
  return `filed:${stream}`
}

/** What one sender wrote is filed in the order in which it came. */
function senderOf(arrived: Arrived): string | undefined {
  return envelopeOf(arrived).from.toLowerCase() || undefined
}

/** The log's failure says nothing about the mail: it is filed when the log is well again. */
function isOfLog(error: unknown): boolean {
  return [LogUnwritable, LogInUse, LogClosed, VersionConflict].some(failure => error instanceof failure)
}
