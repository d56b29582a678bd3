import { parentPort } from 'node:worker_threads'
import { isMailError } from '@presszero/mail'
import type { DnsResolver } from '@presszero/mail/verify'
import { doJob, type Job } from './reading/jobs.js'
import type { FromThread, ToThread } from './reading/protocol.js'

/**
 * The thread in which strangers' mails are read and checked: what hangs, runs out of memory or crashes here is ended and
 * replaced from outside, and holds up nobody. What a job needs of DNS, it asks the main thread for.
 */
const port = parentPort
if (port === null) throw new Error('This is run in a thread of @presszero/server; import that instead.')

type Records = Awaited<ReturnType<DnsResolver>>
interface Asked {
  resolve(records: Records): void
  reject(error: Error): void
}

const asked = new Map<number, Asked>()
let lookups = 0

const tell = (message: FromThread) => port.postMessage(message)

function resolverOf(id: number): DnsResolver {
  return (domain, type) =>
    new Promise((resolve, reject) => {
      const lookup = lookups++
      asked.set(lookup, { resolve, reject })
      tell({ id, lookup, domain, type })
    })
}

async function work(id: number, job: Job): Promise<void> {
  try {
    tell({ id, outcome: await doJob(job, resolverOf(id)) })
  } catch (error) {
    tell(isMailError(error) ? { id, unreadable: error.code } : { id, failed: String(error) })
  }
}

port.on('message', (message: ToThread) => {
  if ('job' in message) {
    void work(message.id, message.job)
    return
  }
  const waiting = asked.get(message.lookup)
  asked.delete(message.lookup)
  if ('records' in message) waiting?.resolve(message.records)
  else waiting?.reject(Object.assign(new Error(message.code), { code: message.code }))
})
tell({ ready: true })
