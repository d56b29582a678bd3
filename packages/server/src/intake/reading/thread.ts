import type { ResourceLimits, Worker } from 'node:worker_threads'
import type { DnsResolver } from '@presszero/mail/verify'
import type { Job } from './jobs.js'
import { codeOf, type FromThread, type ToThread } from './protocol.js'
import { Unreadable, type UnreadableReason } from './unreadable.js'

/** A job on its way, and whoever waits for it. */
export interface Task {
  readonly id: number
  readonly job: Job
  readonly resolver: DnsResolver
  /** Alone in its thread: it was there when one was lost, and is what it was lost for if that happens again. */
  alone: boolean
  done(outcome: unknown): void
  failed(error: Error): void
}

/** How a thread is started. */
export interface ThreadFile {
  url: URL
  /** What Node is started with there. */
  execArgv?: readonly string[]
  /** Memory for objects, in MiB; 512 where left out, well above what the largest mail takes. */
  memoryMb?: number
}

export interface ThreadEvents {
  /** A task is done, or the thread is ready: there is room. */
  hasRoom(): void
  /** The thread is no more. `tasks` were in it; with several, one of them did it. `wasReady`: it had begun to work. */
  isLost(tasks: readonly Task[], why: UnreadableReason, wasReady: boolean): void
}

export interface Thread {
  readonly tasks: ReadonlyMap<number, Task>
  take(task: Task): void
  end(): Promise<void>
}

/** Loading takes a second on a machine that has other things to do. */
const STARTS_WITHIN_MS = 60_000

export type WorkerConstructor = new (
  url: URL,
  options: { execArgv?: string[]; resourceLimits: ResourceLimits },
) => Worker

/** Starts a thread. It keeps no process alive. A task that takes longer than `capMs` ends it. */
export function startThread(
  { url, execArgv, memoryMb = 512 }: ThreadFile,
  { Worker, capMs, events }: { Worker: WorkerConstructor; capMs: number; events: ThreadEvents },
): Thread {
  const worker = new Worker(url, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 4 },
    ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
  })
  const tasks = new Map<number, Task>()
  const timers = new Map<number, NodeJS.Timeout>()
  const starting = setTimeout(() => lose('too-slow'), STARTS_WITHIN_MS)
  let state: 'starting' | 'ready' | 'lost' = 'starting'

  const tell = (message: ToThread) => worker.postMessage(message)

  function hand(task: Task): void {
    timers.set(
      task.id,
      setTimeout(() => lose('too-slow'), capMs),
    )
    tell({ id: task.id, job: task.job })
  }

  function lose(why: UnreadableReason): void {
    if (state === 'lost') return
    const wasReady = state === 'ready'
    stop()
    void worker.terminate()
    events.isLost([...tasks.values()], why, wasReady)
  }

  function stop(): void {
    state = 'lost'
    clearTimeout(starting)
    for (const timer of timers.values()) clearTimeout(timer)
  }

  function settle(id: number, how: (task: Task) => void): void {
    const task = tasks.get(id)
    if (task === undefined) return
    clearTimeout(timers.get(id))
    timers.delete(id)
    tasks.delete(id)
    how(task)
    events.hasRoom()
  }

  async function lookUp(id: number, lookup: number, domain: string, type: string): Promise<void> {
    const resolver = tasks.get(id)?.resolver
    if (resolver === undefined) return
    const answer = await resolver(domain, type).then(
      (records): ToThread => ({ lookup, records }),
      (error): ToThread => ({ lookup, code: codeOf(error) }),
    )
    if (state !== 'lost') tell(answer)
  }

  worker.on('message', (message: FromThread) => {
    if (state === 'lost') return
    if ('ready' in message) {
      clearTimeout(starting)
      state = 'ready'
      for (const task of tasks.values()) hand(task)
    } else if ('outcome' in message) settle(message.id, task => task.done(message.outcome))
    else if ('unreadable' in message)
      settle(message.id, task => task.failed(new Unreadable(message.unreadable)))
    else if ('failed' in message) settle(message.id, task => task.failed(new Error(message.failed)))
    else void lookUp(message.id, message.lookup, message.domain, message.type)
  })
  worker.on('error', error =>
    lose(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed'),
  )
  worker.on('exit', () => lose('crashed'))
  worker.unref()

  return {
    tasks,
    take(task) {
      tasks.set(task.id, task)
      if (state === 'ready') hand(task)
    },
    async end() {
      stop()
      await worker.terminate()
    },
  }
}
