import { argv, stdout } from 'node:process'
import type { Commit } from '../port.js'
import { sqliteLog } from './sqlite-log.js'

/** Run as a process of its own: appends without end, many at a time, and prints every position that was acknowledged. */
const log = await sqliteLog({ file: argv[2] ?? '' })
await Promise.all(Array.from({ length: 8 }, (_, writer) => appendForEver(`writer ${writer}`)))

async function appendForEver(writer: string): Promise<never> {
  for (let turn = 0; ; turn++) {
    const { events } = await log.append(joined(`${writer}, turn ${turn}`))
    stdout.write(`${events.map(({ position }) => position).join(' ')}\n`)
  }
}

function joined(seatId: string): Commit {
  const message = {
    messageId: seatId,
    author: { kind: 'customer' },
    channel: 'web',
    content: { text: seatId },
  } as const
  return {
    at: 1,
    once: seatId,
    writes: [
      { stream: `case:${seatId}`, expectedVersion: 0, events: [{ type: 'message-added', ...message }] },
      { stream: 'queue:orders', expectedVersion: 'any', events: [{ type: 'joined', seatId }] },
    ],
  }
}
