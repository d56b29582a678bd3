import { describe, expect, it } from 'vitest'
import { memoryLog } from '../testing/memory-log.js'
import { readAttempts } from './attempts.js'
import { postHouse } from './post-house.test-helper.js'
import { readHere } from './reading/reading.js'
import { Unreadable } from './reading/unreadable.js'

const here = readHere({ trustedAuthservIds: [] })
const says = (raw: Uint8Array, word: string) => Buffer.from(raw).includes(word)

/** A process that dies of a mail does not end what it began. */
const deadly = {
  ...here,
  read: (raw: Uint8Array) => (says(raw, 'deadly') ? new Promise<never>(() => {}) : here.read(raw)),
}

describe('a mail that kills the process', () => {
  it('does so four times and no more: then it is a case that shows its source, and the next are filed', async () => {
    const log = memoryLog()
    const start = () => postHouse(log, { reading: deadly, owner: 'main' })
    const first = await start()
    await first.bring({ from: 'eve@evil.test', to: 'help@reply.shop.test', text: 'deadly' })
    await first.bring({ to: 'help@reply.shop.test', text: 'beside it' })
    expect(await first.filed()).toMatchObject([{ as: 'message' }])
    for (let restart = 0; restart < 3; restart++) {
      const next = await start()
      expect(await next.filed()).toHaveLength(1)
    }
    const last = await start()
    await last.bring({ from: 'ann@example.com', to: 'help@reply.shop.test', text: 'behind it' })
    expect((await last.filed()).slice(1)).toMatchObject([{ why: 'unreadable' }, { as: 'message' }])
    const texts = (await last.cases()).map(({ lastMessage }) => lastMessage?.excerpt)
    expect(texts).toEqual(['behind it', expect.stringContaining('deadly'), 'beside it'])
    await last.shut()
  })

  it('is told from those that were only beside it: they are filed at the next start', async () => {
    const log = memoryLog()
    const dead = await postHouse(log, {
      reading: { ...here, read: () => new Promise<never>(() => {}) },
      owner: 'main',
    })
    for (const text of ['one', 'two', 'three']) await dead.bring({ to: 'help@reply.shop.test', text })
    const alive = await postHouse(log, { owner: 'main' })
    await alive.clock.advance(3_000)
    expect(await alive.filed()).toMatchObject([{ as: 'message' }, { as: 'message' }, { as: 'message' }])
    await alive.shut()
  })
})

describe('a mail that its thread cannot bear', () => {
  it('is a case that shows its source at once, and those behind it are filed', async () => {
    const house = await postHouse(memoryLog(), {
      reading: {
        ...here,
        async read(raw) {
          if (says(raw, 'deadly')) throw new Unreadable('too-slow')
          return here.read(raw)
        },
      },
    })
    await house.bring({ to: 'help@reply.shop.test', text: 'deadly' })
    await house.bring({ to: 'help@reply.shop.test', text: 'behind it' })
    const [aside, filed] = await house.filed()
    expect(aside).toMatchObject({ why: 'unreadable', caseId: expect.any(String) })
    expect(filed).toMatchObject({ as: 'message' })
    await house.shut()
  })
})

describe('what was begun', () => {
  const timesOf = async (ask: () => Promise<boolean>) => {
    for (let times = 0; ; times++) if (!(await ask())) return times
  }

  it('is known to the process that comes next', async () => {
    const log = memoryLog()
    const before = await readAttempts(log, 'filing')
    expect(before.isSuspect(1)).toBe(false)
    await before.begun(7)
    const after = await readAttempts(log, 'filing')
    expect([7, 8].map(after.isSuspect)).toEqual([true, false])
  })

  it('is read three times, and as often as there are lives once that did no harm', async () => {
    const log = memoryLog()
    const attempts = await readAttempts(log, 'filing')
    expect(await timesOf(() => attempts.mayRead(7))).toBe(3)
    expect(await timesOf(() => attempts.mayRead(8))).toBe(3)
    await attempts.hasRead(9)
    expect(await timesOf(() => attempts.mayRead(9))).toBe(20)
  })
})
