import type { Estimate, QueueEvent, WaitEngine } from '@presszero/wait'
import { createScore, type Said, type Score } from '@presszero/wait/backtest'

/** What else is scored beside the engine: it learns waits in seconds, and is told who is ahead and when. */
export interface Rival {
  name: string
  learn(seconds: number): void
  say(ahead: number, at: number): Said | undefined
}

export function lastToEnterService(): Rival {
  let last: number | undefined
  return {
    name: 'last to enter service',
    learn: seconds => {
      last = seconds
    },
    say: () => (last === undefined ? undefined : { expected: last }),
  }
}

export interface ReplayOptions {
  rivals?: Rival[]
  /** Outcomes that are not scored, and after how many to stop. */
  warmup?: number
  stopAfter?: number
  /** Seconds of a wait as the engine counts them. Default: as they passed. */
  waitOf?: (joinedAt: number, seconds: number) => number
  /** Called with each outcome that is scored. */
  onOutcome?: (estimate: Estimate, waited: number, joinedAt: number) => void
}

/** Replays events strictly in order and scores what was said at each join, once it is known. Engine first. */
export function replay(
  events: Iterable<QueueEvent>,
  engine: WaitEngine,
  options: ReplayOptions = {},
): Score[] {
  const { rivals = [], warmup = 0, stopAfter, onOutcome, waitOf = (_, seconds) => seconds } = options
  const scores = ['engine', ...rivals].map(() => createScore())
  const said = new Map<string, { at: number; estimate: Estimate; others: (Said | undefined)[] }>()
  let outcomes = 0
  for (const event of events) {
    if (event.type === 'joined') {
      const { queue, at, priority = 0 } = event
      const estimate = engine.estimate({ queue, at, priority })
      const ahead = engine.place({ queue, at, priority }).position - 1
      said.set(event.id, { at, estimate, others: rivals.map(rival => rival.say(ahead, at)) })
    }
    engine.observe(event)
    if (event.type !== 'answered' && event.type !== 'abandoned') continue
    const before = said.get(event.id)
    said.delete(event.id)
    if (event.type === 'abandoned' || !before || before.at === event.at) continue
    const waited = waitOf(before.at, (event.at - before.at) / 1000)
    for (const { learn } of rivals) learn(waited)
    outcomes += 1
    if (outcomes <= warmup) continue
    const { estimate, others } = before
    const all = [estimate.kind === 'range' ? estimate : undefined, ...others]
    for (const [index, score] of scores.entries()) score.add(all[index], waited)
    onOutcome?.(estimate, waited, before.at)
    if (outcomes === stopAfter) break
  }
  return scores.map(score => score.result())
}
