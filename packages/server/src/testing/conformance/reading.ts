import type { Log, Recorded } from '../../log/port.js'
import { opened, said, toCase, toQueue } from './samples.js'
import type { Suite } from './tools.js'

/** What reading, following and keeping one's place promise. */
export function reading({ holds, expect }: Suite): void {
  holds('an unknown stream is empty, and so is a new log', async log => {
    expect(await log.read('case:nobody')).toEqual([])
    expect(await log.readAll(0, 10)).toEqual([])
    expect(await log.head()).toBe(0)
    expect(await log.verify('case:nobody')).toEqual({ ok: true, events: 0 })
  })

  holds('a stream is read from after a version', async log => {
    await log.append({ at: 1, writes: [toCase('a', opened(), said('one'), said('two'))] })
    expect((await log.read('case:a', 1)).map(({ version }) => version)).toEqual([2, 3])
    expect(await log.read('case:a', 3)).toEqual([])
  })

  holds('the whole log is read in steps, and by the beginning of the streams', async log => {
    for (const caseId of ['a', 'b', 'c']) {
      await log.append({
        at: 1,
        writes: [toCase(caseId, opened()), toQueue('orders', { type: 'joined', seatId: caseId })],
      })
    }
    expect((await log.readAll(0, 4)).map(({ position }) => position)).toEqual([1, 2, 3, 4])
    expect((await log.readAll(4, 4)).map(({ position }) => position)).toEqual([5, 6])
    expect((await log.readAll(0, 10, 'queue:')).map(({ position }) => position)).toEqual([2, 4, 6])
    expect((await log.readAll(2, 1, 'case:')).map(({ position }) => position)).toEqual([3])
    expect(await log.readAll(0, 10, 'CASE:')).toEqual([])
    expect(await log.readAll(0, 10, 'c%')).toEqual([])
  })

  holds('a reader who follows concurrent writers misses nothing and sees nothing twice', async log => {
    const seen: Recorded[] = []
    const writers = Array.from({ length: 60 }, async (_, index) => {
      for (let turn = 0; turn < 3; turn++) {
        await log.append({ at: turn, writes: [toCase(`case ${index % 7}`, said(`${index}, ${turn}`))] })
      }
    })
    const written = Promise.all(writers)
    while (seen.length < 180) {
      seen.push(...(await log.readAll(seen.at(-1)?.position ?? 0, 7)))
      await settled()
    }
    await written
    expect(seen).toEqual(await log.readAll(0, 1000))
    expect(new Set(seen.map(({ id }) => id)).size).toBe(180)
    expect(await log.head()).toBe(seen.at(-1)?.position)
  })

  holds('a listener is woken by a commit that appended, and finds it', async log => {
    const found = new Promise<number>(resolve => {
      const stop = log.subscribe(async () => {
        stop()
        resolve((await log.readAll(0, 10)).length)
      })
    })
    await log.append({ at: 1, writes: [toCase('a', opened())] })
    expect(await found).toBe(1)
  })

  holds('a listener is not woken once it has stopped, nor by a repeated key or a conflict', async log => {
    await log.append({ at: 1, once: 'key', writes: [toCase('a', opened())] })
    await settled()
    const woken: string[] = []
    const stop = log.subscribe(() => woken.push('stopped'))
    stop()
    log.subscribe(() => woken.push('listening'))
    await log.append({ at: 1, once: 'key', writes: [toCase('a', opened())] })
    await conflict(log)
    await settled()
    expect(woken).toEqual([])
    await log.append({ at: 1, writes: [toCase('b', opened())] })
    await settled()
    expect(woken).toEqual(['listening'])
  })

  holds('a cursor starts at 0 and only moves forwards, each for itself', async log => {
    expect(await log.cursor('mailer')).toBe(0)
    await log.advance('mailer', 7)
    await log.advance('mailer', 5)
    await log.advance('webhooks', 2)
    expect(await log.cursor('mailer')).toBe(7)
    expect(await log.cursor('webhooks')).toBe(2)
  })

  holds('what a reader keeps is read back whole, each for itself', async log => {
    const kept = { position: 7, form: 'first', state: '{"née":"🌻"}' }
    expect(await log.kept('wait')).toBe(undefined)
    await log.keep('wait', kept)
    await log.keep('other', { ...kept, position: 2 })
    expect(await log.kept('wait')).toEqual(kept)
  })

  holds('what a reader keeps gives way to what is later, or in another form', async log => {
    const kept = { position: 7, form: 'first', state: 'of 7' }
    for (const next of [kept, { ...kept, position: 5, state: 'of 5' }]) await log.keep('wait', next)
    expect(await log.kept('wait')).toEqual(kept)
    await log.keep('wait', { ...kept, position: 8, state: 'of 8' })
    expect(await log.kept('wait')).toEqual({ position: 8, form: 'first', state: 'of 8' })
    await log.keep('wait', { position: 3, form: 'second', state: 'of 3' })
    expect(await log.kept('wait')).toEqual({ position: 3, form: 'second', state: 'of 3' })
  })

  holds('what a reader keeps is neither an event nor lost with one', async log => {
    await log.append({ at: 1, writes: [toCase('a', opened())] })
    await log.keep('wait', { position: 1, form: 'first', state: 'of 1' })
    expect(await log.head()).toBe(1)
    await log.erase('case:a')
    expect(await log.kept('wait')).toEqual({ position: 1, form: 'first', state: 'of 1' })
  })

  holds('a lease is held by one, renewed by its owner, and free when its time has run out', async log => {
    expect(await log.lease('mailer', 'one', 1000, 500)).toBe(true)
    expect(await log.lease('mailer', 'two', 1400, 500)).toBe(false)
    expect(await log.lease('webhooks', 'two', 1400, 500)).toBe(true)
    expect(await log.lease('mailer', 'one', 1400, 500)).toBe(true)
    expect(await log.lease('mailer', 'two', 1899, 500)).toBe(false)
    expect(await log.lease('mailer', 'two', 1900, 500)).toBe(true)
    expect(await log.lease('mailer', 'one', 1950, 500)).toBe(false)
  })

  holds('of many who ask for a free lease exactly one gets it', async log => {
    const asked = Array.from({ length: 20 }, (_, index) => log.lease('mailer', `owner ${index}`, 0, 1000))
    expect((await Promise.all(asked)).filter(Boolean).length).toBe(1)
  })
}

async function conflict(log: Log): Promise<void> {
  const write = { stream: 'case:a' as const, expectedVersion: 0, events: [opened()] }
  await log.append({ at: 1, writes: [write] }).catch(() => undefined)
}

/** Lets everything that is due now happen. */
async function settled(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}
