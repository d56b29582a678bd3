import { bucketOf } from '../buckets.js'
import type { QueueEvent, WaitEngine } from '../types.js'
import type { Joining } from './forecaster.js'

type Joined = Extract<QueueEvent, { type: 'joined' }>

/** Follows the line beside the engine: what a forecaster may see of it when somebody joins. */
export function createReplay(engine: WaitEngine) {
  // In order of joining, so that the first is the oldest.
  const waiting = new Map<string, number>()
  const helped = new Set<string>()

  return {
    look({ queue, at, priority = 0 }: Joined): Joining {
      const ahead = engine.place({ queue, at, priority }).position - 1
      const [oldestJoined] = waiting.values()
      return { at, queue, priority, ahead, bucket: bucketOf(ahead), busy: helped.size, oldestJoined }
    },
    observe(event: QueueEvent): void {
      engine.observe(event)
      if (event.type === 'joined') waiting.set(event.id, event.at)
      if (event.type === 'answered') {
        waiting.delete(event.id)
        helped.add(event.id)
      }
      if (event.type === 'abandoned') waiting.delete(event.id)
      if (event.type === 'finished') helped.delete(event.id)
    },
  }
}
