import { createWaitEngine, type QueueEvent } from '@presszero/wait'
import { describe, expect, it, vi } from 'vitest'
import { createLineBook, type LineBookOptions } from './book.js'
import type { Counted, LineFact } from './facts.js'

const START = 1_000_000_000
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]
const queue = 'phone'

/** A book that has seen forty people wait and be answered, one a minute. */
function experienced(change: Partial<LineBookOptions> = {}) {
  const refused = vi.fn()
  const patience = { waiting: 12 * HOUR, talking: 12 * HOUR, held: 96 * HOUR }
  const book = createLineBook({ engine: {}, patience, onRefused: refused, ...change })
  const tell = (...facts: LineFact[]) => {
    for (const fact of facts) book.observe({ fact, ours: false })
  }
  tell({ type: 'staffed', queue, at: START, agents: 2 })
  for (let n = 0; n < 40; n++) tell(...contact(`c${n}`, START + n * MINUTE, 30 + (n % 9)))
  const now = START + 2 * HOUR
  return { book, tell, refused, now, at: (seconds: number) => now + seconds * SECOND }
}

function contact(id: string, at: number, waited: number): QueueEvent[] {
  const answered = at + waited * SECOND
  return [
    { type: 'joined', id, queue, at },
    { type: 'answered', id, at: answered, agent: 'mia' },
    { type: 'finished', id, at: answered + 10 * SECOND },
  ]
}

const joined = (id: string, at: number): LineFact => ({ type: 'joined', id, queue, at })
const answered = (id: string, at: number): LineFact => ({ type: 'answered', id, at, agent: 'mia' })
const counted = (at: number, ids: readonly string[], more: Partial<Counted> = {}): Counted => ({
  ...{ type: 'counted', queue, at, waiting: ids.map(id => ({ id, since: at - MINUTE })) },
  ...more,
})

describe('the book of a line', () => {
  it('tells what cannot be true, and what the engine fails at, and goes on', () => {
    const { tell, refused, book, at } = experienced()
    tell({ type: 'finished', id: 'nobody', at: at(1) })
    expect(refused.mock.lastCall?.[0]).toMatchObject({ code: 'unknown-id' })
    const poisoned = { type: 'joined', queue, at: at(2) } as const
    tell(Object.defineProperty({ ...poisoned, id: 'x' }, 'topic', { get: () => fail('a bug') }))
    expect(refused.mock.lastCall?.[0]).toMatchObject({ message: 'a bug' })
    tell(joined('a', at(3)))
    expect(refused).toHaveBeenCalledTimes(2)
    expect(book.asOf(at(3)).isWaiting('a')).toBe(true)
  })

  it('restores what it has written, to the last bit', () => {
    const { book, tell, at } = experienced()
    tell(
      joined('a', at(1)),
      joined('b', at(2)),
      { type: 'callback-held', id: 'a', at: at(3) },
      answered('b', at(4)),
    )
    const written = book.snapshot()
    const { engine, ...options } = { engine: {}, patience: { waiting: 1, talking: 1, held: HOUR } }
    const again = createLineBook(
      { engine, ...options, onRefused: vi.fn() },
      JSON.parse(JSON.stringify(written)),
    )
    expect(again.snapshot()).toEqual(written)
  })
})

describe('people of whom nothing more is heard', () => {
  it('are forgotten after half a day, and nothing is learned of when they went', () => {
    const { book, tell, at, now } = experienced()
    tell(joined('waits', at(0)), joined('talks', at(1)), answered('talks', at(2)))
    const before = book.snapshot().engine.pools[0]?.[1]
    tell(joined('tomorrow', now + 13 * HOUR))
    const after = book.snapshot()
    expect(after.contacts.map(([id]) => id)).toEqual(['tomorrow'])
    expect(after.engine.helped).toEqual([])
    const pool = after.engine.pools[0]?.[1]
    expect(pool?.staffing.busy).toBe(0)
    expect(pool?.rates.services).toBe(before?.rates.services)
    expect(pool?.rates.departures).toBe(before?.rates.departures)
  })

  it('are not counted by one who asks, even when nothing has happened since', () => {
    const { book, tell, at, now } = experienced()
    tell(joined('waits', at(0)))
    const positionAt = (moment: number) => book.asOf(moment).engine.place({ queue, at: moment }).position
    expect([positionAt(now + 11 * HOUR), positionAt(now + 13 * HOUR)]).toEqual([2, 1])
    expect(book.asOf(now + 13 * HOUR).isWaiting('waits')).toBe(false)
    expect(positionAt(now + 11 * HOUR)).toBe(2)
  })

  it('and who are to be called back, are kept for days', () => {
    const { book, tell, at, now } = experienced()
    tell(joined('held', at(0)), { type: 'callback-held', id: 'held', at: at(1) })
    expect(book.asOf(now + 60 * HOUR).isWaiting('held')).toBe(true)
    expect(book.asOf(now + 100 * HOUR).isWaiting('held')).toBe(false)
  })
})

describe('a count of the line', () => {
  it('lets those go who are not in it, and takes in who was not known, where they joined', () => {
    const { book, tell, at } = experienced()
    tell(joined('gone', at(0)), joined('stays', at(10)))
    tell({
      ...counted(at(30), []),
      waiting: [
        { id: 'stays', since: at(10) },
        { id: 'new', since: at(5) },
        { id: 'newer', since: at(20), callback: true },
      ],
      agents: 5,
    })
    const { engine } = book.asOf(at(30))
    const places = ['stays', 'new', 'newer'].map(id => engine.place({ queue, id, at: at(30) }).position)
    expect(engine.place({ queue, at: at(30) })).toMatchObject({ waiting: 3, humansOn: 5 })
    // Of who was not known it is sure only that they joined after what was last heard of.
    expect(places).toEqual([1, 2, 3])
    expect(book.asOf(at(30)).isWaiting('gone')).toBe(false)
    expect(book.snapshot().contacts.find(([id]) => id === 'newer')?.[1].standing).toBe('held')
  })

  it('that is as was known changes nothing', () => {
    const { book, tell, at } = experienced()
    tell(joined('a', at(0)), joined('b', at(10)), answered('b', at(20)))
    const before = book.asOf(at(300)).engine.estimate({ queue, id: 'a', at: at(300) })
    tell(counted(at(300), ['a'], { talking: ['b'] }))
    expect(book.asOf(at(300)).engine.estimate({ queue, id: 'a', at: at(300) })).toEqual(before)
  })

  it('says who is being helped, and of those who are not any more nothing is learned', () => {
    const { book, tell, at } = experienced()
    tell(joined('a', at(0)), answered('a', at(5)), joined('b', at(6)))
    const services = book.snapshot().engine.pools[0]?.[1].rates.services
    tell(counted(at(30), [], { talking: ['b', 'c'] }))
    const { engine } = book.snapshot()
    expect(engine.helped.map(([id]) => id)).toEqual(['b', 'c'])
    expect(engine.pools[0]?.[1].staffing.busy).toBe(2)
    expect(engine.pools[0]?.[1].rates.services).toBe(services)
    expect(engine.waiting).toEqual([])
  })

  it('leaves those alone who came to us', () => {
    const { book, tell, at } = experienced()
    book.observe({ fact: joined('ours', at(0)), ours: true })
    tell(counted(at(30), ['theirs']))
    expect(book.asOf(at(30)).isWaiting('ours')).toBe(true)
    expect(book.asOf(at(30)).engine.place({ queue, at: at(30) }).waiting).toBe(2)
  })

  it('after an outage makes the time between teach nothing', () => {
    const told = experienced()
    told.tell(joined('a', told.at(0)), joined('b', told.at(1)), joined('c', told.at(2)))
    const outage = told.now + 3 * HOUR
    told.tell(counted(outage, ['c']))
    const untroubled = experienced()
    const asked = { queue, at: outage + SECOND }
    const sure = untroubled.book.asOf(asked.at).engine.estimate(asked)
    told.tell({ type: 'abandoned', id: 'c', at: outage })
    const after = told.book.asOf(asked.at).engine.estimate(asked)
    if (after.kind !== 'range' || sure.kind !== 'range') throw new Error('no range')
    expect(Math.abs(after.q90 / sure.q90 - 1)).toBeLessThan(0.05)

    // Without it, three hours in which nobody was answered are learned as such.
    const lost = experienced()
    lost.tell(joined('a', lost.at(0)), joined('b', lost.at(1)))
    lost.tell({ type: 'abandoned', id: 'a', at: outage }, { type: 'abandoned', id: 'b', at: outage })
    const slower = lost.book.asOf(asked.at).engine.estimate(asked)
    expect(slower.kind === 'range' && slower.q90 > 1.5 * sure.q90).toBe(true)
  })

  it('is not taken for more than one queue', () => {
    const { book, tell, at } = experienced()
    tell(joined('a', at(0)), { ...joined('b', at(1)), queue: 'sales' } as LineFact)
    tell(counted(at(30), []))
    expect([book.asOf(at(30)).isWaiting('a'), book.asOf(at(30)).isWaiting('b')]).toEqual([false, true])
  })
})

describe('a server that was away', () => {
  it('learns nothing of the time in which nobody could be seen, and keeps everybody in place', () => {
    const told = experienced()
    told.tell(joined('a', told.at(0)), joined('b', told.at(1)))
    const back = told.now + 3 * HOUR
    const ask = { queue, at: back }
    const before = told.book.snapshot().engine.pools[0]?.[1].rates
    told.tell({ type: 'resumed', at: back })
    const after = told.book.snapshot().engine.pools[0]?.[1].rates
    expect(after?.answerTime).toBeCloseTo(before?.answerTime ?? Number.NaN)
    const { engine } = told.book.asOf(back)
    expect(['a', 'b'].map(id => engine.place({ ...ask, id }).position)).toEqual([1, 2])
    expect(engine.place(ask)).toMatchObject({ waiting: 2, humansOn: 2 })
  })

  it('that was away for a moment has missed nothing', () => {
    const { book, tell, at } = experienced()
    tell(joined('a', at(0)))
    const before = book.snapshot()
    tell({ type: 'resumed', at: at(20) })
    expect(book.snapshot()).toEqual(before)
  })
})

describe('somebody who goes over to a line of another book', () => {
  it('has gone from the one unlearned from, and waits in the other', () => {
    const [from, to] = [experienced(), experienced()]
    from.tell(joined('a', from.at(0)), { type: 'gone-over', id: 'a', at: from.at(9) })
    to.tell({ type: 'come-over', id: 'a', queue, at: to.at(9) })
    expect([from.book.asOf(from.at(9)).isWaiting('a'), to.book.asOf(to.at(9)).isWaiting('a')]).toEqual([
      false,
      true,
    ])
    expect(from.book.snapshot().engine.pools[0]?.[1].rates.departures).toBe(0)
  })
})

it('an engine that has forgotten who is helped goes on as one that never knew them', () => {
  const { book, tell, at, now } = experienced()
  tell(joined('lost', at(0)), answered('lost', at(0)))
  tell(joined('a', now + 13 * HOUR))
  const never = experienced()
  never.tell(joined('a', now + 13 * HOUR))
  const asked = { queue, at: now + 13 * HOUR + SECOND }
  const busy = ({ engine }: ReturnType<typeof book.snapshot>) => engine.pools[0]?.[1].staffing.busy
  expect(busy(book.snapshot())).toBe(busy(never.book.snapshot()))
  expect(book.asOf(asked.at).engine.place(asked)).toEqual(never.book.asOf(asked.at).engine.place(asked))
  expect(createWaitEngine({ snapshot: book.snapshot().engine }).estimate(asked).kind).toBe('range')
})

function fail(message: string): never {
  throw new Error(message)
}
