import type { Log, QueueEvent, Recorded } from '@presszero/server'
import { standIn } from './stand-in.js'
import { type Happening, HISTORY_MS, simulatedLine, startOf } from './world.js'

/** A pause longer than this is not made up for: the old line is cleared and a new one begins. */
const LONGEST_PAUSE_MS = 30 * 60_000
const BATCH = 500

export interface Simulation {
  /** Resolves when nothing more is written. */
  close(): Promise<void>
}

/**
 * Fills a queue with a labelled simulation, first with hours of history, then as the clock goes on. After a restart
 * it goes on from what the log holds: no simulated seat is joined or answered twice.
 */
export async function runSimulation({
  log,
  queue,
  now,
  onTrouble,
}: {
  log: Log
  queue: string
  now: () => number
  /** Called when the log takes no more; the simulation then stands still. */
  onTrouble: (error: unknown) => void
}): Promise<Simulation> {
  const world = await resume(log, queue, now())
  let next = world.next()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function catchUp(): Promise<void> {
    const due: Happening[] = []
    while (!next.done && next.value.at <= now()) {
      due.push(next.value)
      next = world.next()
    }
    await append(log, queue, due)
    if (closed || next.done) return
    timer = setTimeout(tick, Math.max(0, next.value.at - now()))
    timer.unref()
  }

  function tick(): void {
    running = catchUp().catch(onTrouble)
  }

  let running = catchUp()
  await running
  const leave = await standIn({ log, queue, now, onTrouble })
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await leave()
      await running
    },
  }
}

async function resume(log: Log, queue: string, now: number): Promise<Generator<Happening, void, undefined>> {
  const logged = (await log.read(`queue:${queue}`)).filter(isSimulated)
  const last = logged.at(-1)
  const start = logged.findLast(one => worldOf(one) !== undefined)
  const began = start === undefined ? undefined : worldOf(start)
  const head = await lastAt(log)
  if (last === undefined || began === undefined) return simulatedLine(Math.max(now - HISTORY_MS, head), queue)
  if (now - last.at > LONGEST_PAUSE_MS) {
    await clear(log, queue, logged)
    return simulatedLine(Math.max(now - LONGEST_PAUSE_MS, head), queue)
  }
  const world = simulatedLine(began, queue)
  // A world begins with the word of how many are on, and then is all seats.
  const happened = 1 + logged.filter(one => worldOf(one) === began).length
  for (let n = 0; n < happened; n++) world.next()
  return world
}

/** When the last event of the log was. */
async function lastAt(log: Log): Promise<number> {
  const [last] = await log.readAll((await log.head()) - 1, 1)
  return last?.at ?? 0
}

function isSimulated(one: Recorded<QueueEvent>): boolean {
  return 'simulated' in one.event && one.event.simulated === true
}

/** The start of the world that an event belongs to; undefined for one without a seat. */
function worldOf({ event }: Recorded<QueueEvent>): number | undefined {
  return 'seatId' in event ? startOf(event.seatId) : undefined
}

/** Ends every simulated contact that is still open. */
async function clear(log: Log, queue: string, logged: readonly Recorded<QueueEvent>[]): Promise<void> {
  const at = logged.at(-1)?.at ?? 0
  const open = new Map<string, QueueEvent>()
  for (const { event } of logged) {
    if (event.type === 'joined')
      open.set(event.seatId, { type: 'left', seatId: event.seatId, why: 'abandoned', simulated: true })
    if (event.type === 'answered')
      open.set(event.seatId, { type: 'finished', seatId: event.seatId, simulated: true })
    if (event.type === 'left' || event.type === 'finished') open.delete(event.seatId)
  }
  await append(
    log,
    queue,
    [...open.values()].map(event => ({ at, event })),
  )
}

/** Every event keeps its own moment; the log commits those that are asked for together in one go. */
async function append(log: Log, queue: string, happenings: readonly Happening[]): Promise<void> {
  for (let from = 0; from < happenings.length; from += BATCH) {
    await Promise.all(
      happenings
        .slice(from, from + BATCH)
        .map(({ at, event }) =>
          log.append({ at, writes: [{ stream: `queue:${queue}`, expectedVersion: 'any', events: [event] }] }),
        ),
    )
  }
}
