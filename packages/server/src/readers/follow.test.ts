import { describe, expect, it } from 'vitest'
import { silentLogger } from '../logger.js'
import { memoryLog } from '../testing/memory-log.js'
import { followLog } from './follow.js'
import { manualClock } from './manual-clock.js'
import { createPump } from './pump.js'
import { createThrottle } from './throttle.js'

const going = (humanId: string) => ({
  at: 0,
  writes: [{ stream: `human:${humanId}`, expectedVersion: 'any', events: [{ type: 'went-on' }] }] as const,
})

describe('following the log', () => {
  it('hands over each event once, in order, from the position asked for', async () => {
    const log = memoryLog()
    const clock = manualClock(0)
    const seen: number[] = []
    await log.append(going('ann'))
    await log.append(going('ben'))
    const each = (batch: readonly { position: number }[]) => seen.push(...batch.map(one => one.position))
    const follower = followLog({
      name: 'test',
      log,
      from: 1,
      each: b => void each(b),
      clock,
      logger: silentLogger,
    })
    await follower.caughtUp()
    await log.append(going('cas'))
    await follower.caughtUp()
    expect(seen).toEqual([2, 3])
    await follower.close()
    await log.append(going('dan'))
    await clock.settle()
    expect(seen).toEqual([2, 3])
  })

  it('tries again after a second what failed', async () => {
    const log = memoryLog()
    const clock = manualClock(0)
    await log.append(going('ann'))
    let tries = 0
    const each = () => {
      tries += 1
      if (tries === 1) throw new Error('not now')
    }
    const follower = followLog({ name: 'test', log, from: 0, each, clock, logger: silentLogger })
    await clock.settle()
    expect(tries).toBe(1)
    await clock.advance(1_000)
    expect(tries).toBe(2)
    await follower.close()
  })
})

describe('a pump', () => {
  it('runs its job one at a time, and once more when it was woken meanwhile', async () => {
    const clock = manualClock(0)
    let running = 0
    let runs = 0
    const job = async () => {
      expect(++running).toBe(1)
      await new Promise(resolve => setImmediate(resolve))
      runs += 1
      running -= 1
    }
    const pump = createPump({ name: 'test', job, clock, logger: silentLogger })
    for (let wakes = 0; wakes < 5; wakes++) pump.wake()
    await pump.drained()
    expect(runs).toBe(2)
    await pump.stop()
    pump.wake()
    await clock.settle()
    expect(runs).toBe(2)
  })
})

describe('a throttle', () => {
  it('acts at once, and then at the end of each while in which it was asked', async () => {
    const clock = manualClock(0)
    const acts: number[] = []
    const throttle = createThrottle(clock, 100, () => acts.push(clock.now()))
    throttle()
    throttle()
    throttle()
    await clock.advance(500)
    throttle()
    expect(acts).toEqual([0, 100, 500])
  })
})
