import { describe, expect, it, vi } from 'vitest'
import { silentLogger } from '../../logger.js'
import { createLineEngines, type QueueSetting } from './engines.js'
import type { LineFact } from './facts.js'

const START = 1_000_000_000
const secret = 'whsec_phone'

function linesOf(queues: readonly QueueSetting[], sharedHumans = true) {
  const error = vi.fn()
  const lines = createLineEngines({ queues, sharedHumans, logger: { ...silentLogger, error } })
  let at = START
  const next = () => {
    at += 1000
    return at
  }
  const tell = (queue: string, fact: LineFact) => lines.observe(queue, { fact, ours: true }, fact.at)
  return {
    lines,
    error,
    join: (queue: string, id: string) => tell(queue, { type: 'joined', id, queue, at: next() }),
    move: (from: string, id: string, queue: string) => tell(from, { type: 'moved', id, queue, at: next() }),
    answer: (queue: string, id: string) => tell(queue, { type: 'answered', id, at: next(), agent: 'ann' }),
    finish: (queue: string, id: string) => tell(queue, { type: 'finished', id, at: next() }),
    q90: (queue: string) => {
      const estimate = lines.of(queue).asOf(at).engine.estimate({ queue, at })
      return estimate.kind === 'range' ? estimate.q90 : estimate.kind
    },
    place: (queue: string, id?: string) => {
      const now = lines.of(queue).asOf(at)
      return now.engine.place({ queue, at: now.at, ...(id === undefined ? {} : { id }) }).position
    },
  }
}

const prior = (serviceSeconds: number) => ({ serviceSeconds })

describe('what a company believes of a queue', () => {
  it('is believed of that queue, and of no other', () => {
    const queues = [
      { id: 'short', prior: prior(60) },
      { id: 'long', prior: prior(600) },
      { id: 'phone', prior: prior(60), events: { secret } },
      { id: 'sales', prior: prior(600), events: { secret } },
      { id: 'bare' },
    ]
    const { join, q90 } = linesOf(queues, false)
    for (const { id } of queues) join(id, `one in ${id}`)
    const [short, long, phone, sales] = ['short', 'long', 'phone', 'sales'].map(q90)
    expect(Number(long) / Number(short)).toBeCloseTo(10, 0)
    expect(Number(sales) / Number(phone)).toBeCloseTo(10, 0)
    expect(q90('bare')).toBe('unknown')
  })

  it('is a mean where the same people answer queues elsewhere', () => {
    const events = { secret, pool: 'agents' }
    const { join, q90, place } = linesOf([
      { id: 'phone', prior: prior(60), events },
      { id: 'sales', prior: prior(180), events },
      { id: 'apart', prior: prior(60), events: { secret } },
    ])
    join('phone', 'x')
    expect(q90('phone')).toBe(q90('sales'))
    expect([place('phone'), place('sales'), place('apart')]).toEqual([2, 2, 1])
  })

  it('is a mean where the same people answer several queues', () => {
    const several = linesOf([{ id: 'a', prior: prior(60) }, { id: 'b', prior: prior(180) }, { id: 'c' }])
    const one = linesOf([{ id: 'a', prior: prior(120) }])
    expect(['a', 'b', 'c'].map(several.q90)).toEqual(['a', 'a', 'a'].map(one.q90))
  })
})

describe('somebody who is moved to another queue', () => {
  it('keeps the moment of joining where both are told of by one system', () => {
    const { join, move, place } = linesOf([
      { id: 'phone', events: { secret } },
      { id: 'sales', events: { secret } },
    ])
    join('phone', 'first')
    join('sales', 'second')
    move('phone', 'first', 'sales')
    expect([place('sales', 'first'), place('sales', 'second'), place('phone')]).toEqual([1, 2, 1])
  })

  it('joins the end of a line of which something else is believed, and is known there', () => {
    const { lines, error, join, move, answer, finish, place } = linesOf(
      [
        { id: 'a', prior: prior(60) },
        { id: 'b', prior: prior(600) },
      ],
      false,
    )
    join('a', 'x')
    join('b', 'y')
    move('a', 'x', 'b')
    expect([place('a'), place('b', 'y'), place('b', 'x')]).toEqual([1, 1, 2])
    expect(lines.snapshot().away).toEqual([['x', 'b']])
    // Told of in the queue they came from, or in the one they went to.
    answer('a', 'x')
    finish('b', 'x')
    expect(lines.snapshot().away).toEqual([])
    expect(place('b')).toBe(2)
    expect(error).not.toHaveBeenCalled()
  })
})

it('a queue that is in the options no more is restored with its people', () => {
  const options = { queues: [{ id: 'a' }], sharedHumans: false, logger: silentLogger }
  const before = createLineEngines(options)
  before.observe('old', { fact: { type: 'joined', id: 'x', queue: 'old', at: START }, ours: true }, START)
  const again = createLineEngines(options, JSON.parse(JSON.stringify(before.snapshot())))
  expect(again.of('old').asOf(START).isWaiting('x')).toBe(true)
})
