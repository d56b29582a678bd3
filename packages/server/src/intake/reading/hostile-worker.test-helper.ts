import { exit } from 'node:process'
import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from './protocol.js'

/** A thread that does with a mail what the mail says, as one with a fault would do with a mail that finds it. */
const tell = (message: FromThread) => parentPort?.postMessage(message)
const kept: string[][] = []

function act(id: number, told: string): void {
  if (told === 'hang') for (;;);
  if (told === 'fill') for (;;) kept.push(Array.from({ length: 10_000 }, () => Math.random().toString(36)))
  if (told === 'crash') setImmediate(() => Promise.reject(new Error('a fault')))
  else if (told === 'exit') exit(3)
  else if (told !== 'wait') tell({ id, outcome: told })
}

parentPort?.on('message', (message: ToThread) => {
  if ('job' in message) act(message.id, new TextDecoder().decode(message.job.raw))
})
tell({ ready: true })
