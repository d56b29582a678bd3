import type { Log, QueueEvent, Recorded } from '@presszero/server'
import { memoryLog } from '@presszero/server/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runSimulation, type Simulation } from './run.js'
import { HISTORY_MS } from './world.js'

const MINUTE = 60_000
const QUEUE = 'queue:general'

let running: Simulation | undefined

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 3) }))
afterEach(async () => {
  await running?.close()
  vi.useRealTimers()
})

async function start(log: Log): Promise<Simulation> {
  const onTrouble = (error: unknown) => expect.unreachable(String(error))
  running = await runSimulation({ log, queue: 'general', now: Date.now, onTrouble })
  return running
}

const eventsOf = (log: Log): Promise<Recorded<QueueEvent>[]> => log.read(QUEUE)

/** How often each seat had each thing happen to it. */
async function timesOf(log: Log): Promise<number[]> {
  const all = await eventsOf(log)
  const keys = all.flatMap(({ event }) => ('seatId' in event ? [`${event.seatId} ${event.type}`] : []))
  return [...Map.groupBy(keys, key => key).values()].map(group => group.length)
}

describe('a cold start', () => {
  it('has hours of history, all of it labelled and none of it in the future', async () => {
    const log = memoryLog()
    await start(log)
    const all = await eventsOf(log)
    expect(all.filter(({ event }) => event.type === 'answered').length).toBeGreaterThan(200)
    expect(all.every(({ event }) => 'simulated' in event && event.simulated)).toBe(true)
    expect(all[0]?.at).toBeGreaterThanOrEqual(Date.now() - HISTORY_MS)
    expect(all.at(-1)?.at).toBeLessThanOrEqual(Date.now())
  })

  it('finds three to seven people in line, and for most of the first half hour', async () => {
    const log = memoryLog()
    await start(log)
    const lengths: number[] = []
    for (let n = 0; n < 60; n++) {
      lengths.push((await log.views.seats('general')).length)
      await vi.advanceTimersByTimeAsync(MINUTE / 2)
    }
    expect(lengths[0]).toBeGreaterThanOrEqual(3)
    expect(lengths[0]).toBeLessThanOrEqual(7)
    expect(lengths.filter(length => length >= 3 && length <= 7).length).toBeGreaterThan(50)
  })
})

describe('a real visitor', () => {
  it('comes to the front and stays there: simulated humans never take one', async () => {
    const log = memoryLog()
    await start(log)
    const joined = { type: 'joined', seatId: 'real', caseId: 'case' } as const
    await log.append({
      at: Date.now(),
      writes: [{ stream: QUEUE, expectedVersion: 'any', events: [joined] }],
    })
    const places: number[] = []
    for (let n = 0; n < 60; n++) {
      places.push((await log.views.seats('general')).findIndex(seat => seat.seatId === 'real'))
      await vi.advanceTimersByTimeAsync(MINUTE / 2)
    }
    expect(places[0]).toBeGreaterThan(2)
    expect(places).toEqual(places.toSorted((a, b) => b - a))
    expect(places.at(-1)).toBe(0)
  })
})

describe('a real human on duty', () => {
  const onDuty = async (log: Log) => {
    let [real, simulated] = [0, 0]
    for (const { event } of await eventsOf(log)) {
      if (event.type !== 'staffed') continue
      if (event.simulated) simulated = event.humans
      else real = event.humans
    }
    return { real, simulated }
  }
  const staff = async (log: Log, humans: number) => {
    const events = [{ type: 'staffed', humans } as const]
    await log.append({ at: Date.now(), writes: [{ stream: QUEUE, expectedVersion: 'any', events }] })
    await vi.advanceTimersByTimeAsync(0)
    return await onDuty(log)
  }

  it('takes the place of a simulated one, who would answer nobody faster', async () => {
    const log = memoryLog()
    await start(log)
    expect(await staff(log, 1)).toEqual({ real: 1, simulated: 2 })
    expect(await staff(log, 5)).toEqual({ real: 5, simulated: 0 })
    expect(await staff(log, 0)).toEqual({ real: 0, simulated: 3 })
  })

  it('does so after a restart, and the world goes on', async () => {
    const log = memoryLog()
    const first = await start(log)
    await staff(log, 1)
    await first.close()
    await start(log)
    expect(await onDuty(log)).toEqual({ real: 1, simulated: 2 })
    await vi.advanceTimersByTimeAsync(5 * MINUTE)
    expect(new Set(await timesOf(log))).toEqual(new Set([1]))
  })

  it('who came before a long pause is counted when the line begins anew', async () => {
    const log = memoryLog()
    const first = await start(log)
    await staff(log, 2)
    await first.close()
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE)
    await start(log)
    expect(await onDuty(log)).toEqual({ real: 2, simulated: 1 })
  })
})

describe('a restart', () => {
  it('goes on where the log left it: nobody joins, is answered or leaves twice', async () => {
    const log = memoryLog()
    for (const pause of [0, 20_000, 10 * MINUTE, 3 * MINUTE]) {
      vi.setSystemTime(Date.now() + pause)
      const simulation = await start(log)
      await vi.advanceTimersByTimeAsync(5 * MINUTE)
      await simulation.close()
    }
    expect(new Set(await timesOf(log))).toEqual(new Set([1]))
  })

  it('after a long pause clears the old line and begins a new one', async () => {
    const log = memoryLog()
    const first = await start(log)
    const before = (await log.views.seats('general')).map(seat => seat.seatId)
    await first.close()
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE)
    await start(log)
    const after = (await log.views.seats('general')).map(seat => seat.seatId)
    expect(after.length).toBeGreaterThan(2)
    expect(after.filter(seat => before.includes(seat))).toEqual([])
    expect(new Set(await timesOf(log))).toEqual(new Set([1]))
  })

  it('writes nothing more once it is closed', async () => {
    const log = memoryLog()
    const simulation = await start(log)
    await simulation.close()
    const head = await log.head()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(await log.head()).toBe(head)
  })
})
