import type { QueueEvent, WaitEngine } from '@presszero/wait'
import type { Baseline } from './baselines.ts'
import { createScore, type Forecast, type Score } from './score.ts'

/** Replays events strictly in order and scores what engine and baselines said at each join, once it is known. */
export function replay(
  events: Iterable<QueueEvent>,
  engine: WaitEngine,
  { baselines, warmup = 0, stopAfter }: { baselines: Baseline[]; warmup?: number; stopAfter?: number },
): Map<string, Score> {
  const names = ['engine', ...baselines.map(({ name }) => name)]
  const scores = new Map(names.map(name => [name, createScore()]))
  const said = new Map<string, { at: number; forecasts: (Forecast | undefined)[] }>()
  let outcomes = 0
  for (const event of events) {
    if (event.type === 'joined') said.set(event.id, { at: event.at, forecasts: ask(event) })
    engine.observe(event)
    if (event.type === 'abandoned') said.delete(event.id)
    if (event.type !== 'answered') continue
    const asked = said.get(event.id)
    said.delete(event.id)
    if (!asked || asked.at === event.at) continue
    const waited = (event.at - asked.at) / 1000
    for (const { learn } of baselines) learn(waited)
    outcomes += 1
    if (outcomes <= warmup) continue
    for (const [index, name] of names.entries()) scores.get(name)?.add(asked.forecasts[index], waited)
    if (outcomes === stopAfter) break
  }
  return new Map(names.map(name => [name, (scores.get(name) ?? createScore()).get()]))

  function ask({ queue, at, priority = 0 }: Extract<QueueEvent, { type: 'joined' }>) {
    const estimate = engine.estimate({ queue, at, priority })
    const figures = baselines.map(({ forecast }) => {
      const expected = forecast()
      return expected === undefined ? undefined : { expected }
    })
    return [estimate.kind === 'range' ? estimate : undefined, ...figures]
  }
}
