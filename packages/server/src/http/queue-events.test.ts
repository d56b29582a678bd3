import { caseView, deskBoard, openSessionResponse } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { sqliteLog } from '../log/sqlite/sqlite-log.js'
import { temporaryFolder } from '../log/sqlite/temporary-folder.test-helper.js'
import { manualClock } from '../readers/manual-clock.js'
import {
  answered,
  house,
  iso,
  joined,
  now,
  resultsOf,
  START,
  secret,
  send,
  staffed,
} from './queue-events.test-helper.js'
import { ask, eventsOf, open, problemOf, serve } from './serve.test-helper.js'

const folder = temporaryFolder()
describe('a line elsewhere', () => {
  it('is announced from what its own system tells', async () => {
    const { to } = house()
    const told = [
      staffed('1', 2),
      joined('a', START - 9000),
      joined('b', START - 5000),
      answered('a', START - 1000),
    ]
    expect(await resultsOf(await send(to, told))).toEqual([
      ['1', 'accepted'],
      ['a joined', 'accepted'],
      ['b joined', 'accepted'],
      ['a answered', 'accepted'],
    ])
    expect(await now(to)).toMatchObject({ humansOn: 2, announcement: { kind: 'range', position: 2 } })
  })

  it('takes every kind of event', async () => {
    const { to } = house()
    const of = (type: string, more: object) => ({ type, id: type, at: iso(START), ...more })
    const told = [
      of('opened', {}),
      of('staffed', { agents: 1 }),
      of('joined', { contact: 'a', priority: 2 }),
      of('answered', { contact: 'a' }),
      of('finished', { contact: 'a' }),
      joined('b'),
      of('abandoned', { contact: 'b' }),
    ]
    expect((await resultsOf(await send(to, told))).map(([, status]) => status)).toEqual(
      told.map(() => 'accepted'),
    )
    expect(await now(to)).toMatchObject({ humansOn: 1, announcement: { position: 1 } })
    await send(to, [of('closed', {})], { id: 'msg_2' })
    expect(await now(to)).toMatchObject({ announcement: { kind: 'closed' } })
  })

  it('is told in any order within half a minute', async () => {
    const { to, clock } = house()
    await send(to, [staffed('1', 1), joined('b')])
    await send(to, [answered('a', START - 2000)], { id: 'msg_2' })
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
    await clock.advance(20_000)
    await send(to, [joined('a', START - 8000)], { id: 'msg_3', at: clock.now() })
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
    await send(to, [joined('c', START - 4000)], { id: 'msg_4', at: clock.now() })
    expect(await now(to)).toMatchObject({ announcement: { position: 3 } })
  })

  it('says of each event what became of it: too late, too early, told before', async () => {
    const { to } = house()
    const told = [joined('late', START - 30_001), joined('early', START + 5001), joined('a'), joined('a')]
    expect(await resultsOf(await send(to, told))).toEqual([
      ['late joined', 'too-late'],
      ['early joined', 'too-early'],
      ['a joined', 'accepted'],
      ['a joined', 'duplicate'],
    ])
    expect(await resultsOf(await send(to, [joined('a')], { id: 'msg_2' }))).toEqual([
      ['a joined', 'duplicate'],
    ])
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
  })

  it('answers the same to the same webhook, however late it is sent again and however often at once', async () => {
    const { to, clock, log } = house()
    const told = [staffed('1', 2), joined('a'), joined('late', START - 60_000)]
    const first = await Promise.all([1, 2, 3].map(async () => resultsOf(await send(to, told))))
    const head = await log.head()
    await clock.advance(180_000)
    const later = await resultsOf(await send(to, told, { at: clock.now() }))
    for (const results of [...first, later])
      expect(results).toEqual([
        ['1', 'accepted'],
        ['a joined', 'accepted'],
        ['late joined', 'too-late'],
      ])
    expect(await log.head()).toBe(head)
    expect(head).toBe(2)
  })

  it('is known after a restart', async () => {
    const { to, log, clock } = house()
    await send(to, [staffed('1', 3), joined('b'), joined('a', START - 3000)])
    const before = await now(to)
    const queues = [{ id: 'phone', events: { secret }, prior: { serviceSeconds: 120 } }, { id: 'desk' }]
    const again = serve({ clock, log, queues })
    await again.start()
    expect(await now(again)).toEqual(before)
    await to.close()
  })

  it('takes a thousand events at once, and not one more', async () => {
    const { to } = house()
    const told = Array.from({ length: 1000 }, (_, n) => joined(`call ${n}`))
    expect(await resultsOf(await send(to, told))).toHaveLength(1000)
    expect(await now(to)).toMatchObject({ announcement: { position: 1001 } })
    const tooMany = await problemOf(await send(to, [...told, joined('one more')], { id: 'msg_2' }))
    expect(tooMany.errors).toEqual([{ field: 'events', remedy: expect.stringContaining('1000') }])
  })

  it('leaves no name in the log that the other system gave', async () => {
    const { to, log } = house()
    await send(to, [joined('+32 2 555 01 23'), answered('+32 2 555 01 23')])
    const recorded = JSON.stringify(await log.read('queue:phone'))
    expect(recorded).toContain('answered')
    expect(recorded).not.toMatch(/555|Mia|msg_1/)
  })

  it('is counted before one who came through the component, and at the desk', async () => {
    const { to } = house()
    await send(to, [staffed('1', 2), joined('a', START - 9000), joined('b', START - 5000)])
    const { case: opened, token } = await open(to)
    expect(opened.line).toMatchObject({ position: 3, announcement: { kind: 'range', position: 3 } })
    await send(to, [answered('a', START)], { id: 'msg_2' })
    const read = await ask(to, 'readCase', { params: { case: opened.id }, token })
    expect(z.parse(caseView, await read.json()).line).toMatchObject({ position: 2 })
    const secretOfLink = (await to.signInLink('ann')).split('#')[1]
    const session = await ask(to, 'deskOpenSession', { body: { secret: secretOfLink } })
    const signedIn = z.parse(openSessionResponse, await session.json())
    const board = z.parse(deskBoard, await (await ask(to, 'deskBoard', { token: signedIn.token })).json())
    expect(board.queues[0]).toMatchObject({ id: 'phone', waiting: 2, elsewhere: true })
    expect(board.line).toHaveLength(1)
  })

  it('reaches those who wait live', async () => {
    const { to, clock } = house()
    await send(to, [staffed('1', 2), joined('a', START - 9000)])
    const { case: opened, token } = await open(to)
    const stream = eventsOf(await ask(to, 'liveCase', { params: { case: opened.id }, token }))
    expect((await stream.next('line')).data).toMatchObject({ position: 2 })
    await send(to, [answered('a', START)], { id: 'msg_2' })
    await clock.advance(5000)
    expect((await stream.next('line')).data).toMatchObject({ position: 1 })
    await stream.close()
  })

  it('is on disk when it is answered, also that everything was refused', async () => {
    const file = folder('events.db')
    const queues = [{ id: 'phone', events: { secret } }]
    const first = serve({ clock: manualClock(START), log: await sqliteLog({ file }), queues })
    const nothing = [joined('late', START - 60_000)]
    for (let times = 0; times < 2; times++)
      expect(await resultsOf(await send(first, nothing))).toEqual([['late joined', 'too-late']])
    await send(first, [joined('a'), joined('b')], { id: 'msg_2' })
    await first.close()
    const again = serve({ clock: manualClock(START + 1000), log: await sqliteLog({ file }), queues })
    expect(await resultsOf(await send(again, [joined('c'), joined('b')], { id: 'msg_3' }))).toEqual([
      ['c joined', 'accepted'],
      ['b joined', 'duplicate'],
    ])
    expect(await now(again)).toMatchObject({ announcement: { position: 4 } })
  })

  it('does not touch the lines that are here', async () => {
    const { to, log } = house()
    await to.start()
    await send(to, [staffed('1', 5), joined('a')])
    expect((await log.read('queue:phone')).map(({ event }) => event.type)).toEqual(['staffed', 'joined'])
    expect(await log.views.seats('phone')).toEqual([])
  })
})

describe('events are refused', () => {
  it('without the right signature, and nothing is kept', async () => {
    const { to, log } = house()
    const wrong = await send(to, [joined('a')], { signWith: Buffer.alloc(32, 8) })
    expect((await problemOf(wrong)).code).toBe('unauthenticated')
    const old = await send(to, [joined('a')], { at: START - 6 * 60_000 })
    expect((await problemOf(old)).detail).toContain('five minutes')
    const unsigned = await ask(to, 'queueEvents', {
      params: { queue: 'phone' },
      body: { events: [joined('a')] },
    })
    expect((await problemOf(unsigned)).code).toBe('unauthenticated')
    expect(await log.head()).toBe(0)
  })

  it('of a queue that has no secret, or does not exist', async () => {
    const { to } = house()
    for (const queue of ['desk', 'nowhere'])
      expect((await problemOf(await send(to, [joined('a')], { queue }))).code).toBe('not-found')
  })

  it('where one is not as it should be, which is named', async () => {
    const { to, log } = house()
    const wrong = [
      joined('a'),
      { type: 'joined', id: 'b', at: 'now', contact: 'b' },
      { type: 'left', id: 'c' },
    ]
    const problem = await problemOf(await send(to, wrong))
    expect(problem.code).toBe('invalid-request')
    expect(problem.errors?.map(({ field }) => field)).toEqual(['events.1.at', 'events.2.type'])
    expect(await log.head()).toBe(0)
  })
})
