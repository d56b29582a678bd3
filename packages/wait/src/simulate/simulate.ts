import type { QueueEvent } from '../types.js'
import { Agenda } from './agenda.js'
import { checkOptions, type SimulationOptions } from './options.js'
import { PoolOnStage } from './pool.js'

/**
 * Lines and the humans who answer them, event by event and in order of time. Nothing is computed before it is
 * asked for, so that events can be pulled as a live clock reaches them; without `seconds` they never end.
 * The same options give the same events. Throws a RangeError where an option is wrong, at the first event.
 */
export function* simulate(options: SimulationOptions): Generator<QueueEvent, void, undefined> {
  checkOptions(options)
  const agenda = new Agenda()
  let told: QueueEvent[] = []
  const tell = (event: QueueEvent) => told.push(event)
  for (const [index, [name, pool]] of Object.entries(options.pools).entries()) {
    const seed = options.seed + 1_000_003 * (index + 1)
    new PoolOnStage(name, pool, { agenda, tell, options, seed }).begin()
  }
  for (let due = agenda.next(); due; due = agenda.next()) {
    due.act()
    yield* told
    told = []
  }
}
