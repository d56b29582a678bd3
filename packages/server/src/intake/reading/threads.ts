import type { DnsResolver } from '@presszero/mail/verify'
import type { Logger } from '../../logger.js'
import { doJob, type Job, type Outcomes } from './jobs.js'
import { startThread, type Task, type Thread, type ThreadFile, type WorkerConstructor } from './thread.js'
import { Unreadable, type UnreadableReason } from './unreadable.js'

/** Does jobs in threads that can be lost. */
export interface Threads {
  /** @throws Unreadable where the job is more than a thread can bear */
  run<Kind extends Job['kind']>(
    job: Extract<Job, { kind: Kind }>,
    resolver: DnsResolver,
  ): Promise<Outcomes[Kind]>
  close(): Promise<void>
}

export interface ThreadsOptions {
  file: ThreadFile
  /** How long one job may take in its thread. */
  capMs: number
  /** Jobs in one thread at a time: more than one where they wait more than they work. */
  atOnce: number
  /** The most threads. */
  most: number
  /** Where nothing gets done for so long while others wait, there is one more thread, if there may be another. */
  stuckMs: number
  logger: Logger
}

/**
 * Starts threads as they are needed. A job that hangs, runs out of memory or crashes takes its thread with it, which is
 * replaced. Whatever was in it is done once more, each job alone: others that were there are so found innocent, and so is
 * one that the machine had no time for. Where threads cannot be started, jobs are done in this one, and the reason is told once.
 */
export function createThreads(options: ThreadsOptions): Threads {
  const { file, capMs, atOnce, most, stuckMs, logger } = options
  const threads = new Set<Thread>()
  const queue: Task[] = []
  let ids = 0
  let broken = false
  let waiting: NodeJS.Timeout | undefined
  let Worker: WorkerConstructor | undefined

  /** Not every platform has threads. */
  async function load(): Promise<void> {
    try {
      Worker = (await import('node:worker_threads')).Worker
    } catch (error) {
      giveUpThreads(String(error), [])
    }
  }

  function open(): void {
    if (Worker === undefined) return
    try {
      const events = { hasRoom: goOn, isLost: (...lost: LostArguments) => lose(thread, ...lost) }
      const thread = startThread(file, { Worker, capMs, events })
      threads.add(thread)
    } catch (error) {
      giveUpThreads(String(error), [])
    }
  }

  /** Hands out what waits, for as long as there is room. */
  function deal(): void {
    for (let task = queue[0]; task !== undefined; task = queue[0]) {
      const free = [...threads].find(thread => hasRoomFor(thread, task))
      if (free === undefined) break
      queue.shift()
      free.take(task)
    }
    if (queue.length > 0) wantMore()
    else endSpare()
  }

  function hasRoomFor({ tasks }: Thread, { alone }: Task): boolean {
    if (tasks.size === 0) return true
    const isShared = !alone && [...tasks.values()].every(task => !task.alone)
    return isShared && tasks.size < atOnce
  }

  function wantMore(): void {
    if (threads.size === 0) {
      open()
      if (!broken) deal()
      return
    }
    if (waiting !== undefined || threads.size >= most) return
    waiting = setTimeout(() => {
      waiting = undefined
      if (queue.length > 0 && !broken) open()
      deal()
    }, stuckMs)
  }

  /** Something is done: whatever waits, waits for its turn. */
  function goOn(): void {
    clearTimeout(waiting)
    waiting = undefined
    deal()
  }

  function endSpare(): void {
    const idle = [...threads].filter(thread => thread.tasks.size === 0)
    for (const thread of threads.size > idle.length ? idle : idle.slice(1)) {
      threads.delete(thread)
      void thread.end()
    }
  }

  function lose(thread: Thread, ...[tasks, why, wasReady]: LostArguments): void {
    threads.delete(thread)
    if (!wasReady && threads.size === 0) {
      giveUpThreads(why, tasks)
      return
    }
    if (!wasReady) queue.unshift(...tasks)
    else failOrTryAlone(tasks, why)
    deal()
  }

  function failOrTryAlone(tasks: readonly Task[], why: UnreadableReason): void {
    for (const task of tasks.filter(one => one.alone)) task.failed(new Unreadable(why))
    queue.unshift(...tasks.filter(one => !one.alone).map(task => Object.assign(task, { alone: true })))
  }

  function giveUpThreads(why: string, tasks: readonly Task[]): void {
    broken = true
    logger.error('Mail is read in the main thread: no other can be started', { why, file: file.url.href })
    for (const task of [...tasks, ...queue.splice(0)]) void doHere(task)
  }

  return {
    async run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>, resolver: DnsResolver) {
      if (Worker === undefined && !broken) await load()
      if (broken) return doJob(job, resolver)
      return new Promise<Outcomes[Kind]>((resolve, reject) => {
        // What a thread sends is what this very job made there.
        const done = (outcome: unknown) => resolve(outcome as Outcomes[Kind])
        queue.push({ id: ++ids, job, resolver, alone: false, done, failed: reject })
        deal()
      })
    },
    async close() {
      clearTimeout(waiting)
      await Promise.all([...threads].map(thread => thread.end()))
    },
  }
}

type LostArguments = [tasks: readonly Task[], why: UnreadableReason, wasReady: boolean]

async function doHere({ job, resolver, done, failed }: Task): Promise<void> {
  try {
    done(await doJob(job, resolver))
  } catch (error) {
    failed(error instanceof Error ? error : new Error(String(error)))
  }
}
