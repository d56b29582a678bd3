import { bucketOf } from '../buckets.js'
import { readOptions } from '../options.js'
import type { QueueEvent, WaitEngine, WaitEngineOptions } from '../types.js'
import type { ContactEvent } from './events.js'
import type { Joining } from './forecaster.js'
import { createTicks } from './ticks.js'

type Joined = Extract<QueueEvent, { type: 'joined' }>

/** Who waits for the same humans and whom they help, in order of coming, with the tick at which it began. */
interface Desk {
  waiting: Map<string, number>
  helped: Map<string, number>
}

/** Follows the lines beside the engine: what a forecaster may see when somebody joins, and how long things took. */
export function createReplay(engine: WaitEngine, options: WaitEngineOptions) {
  const { poolOf } = readOptions(options)
  const ticks = createTicks(options)
  const desks = new Map<string, Desk>()

  function deskOf(queue: string): Desk {
    const name = poolOf(queue)
    const desk = desks.get(name) ?? { waiting: new Map(), helped: new Map() }
    desks.set(name, desk)
    return desk
  }

  return {
    /** The name of the humans that a queue waits for. */
    poolOf,
    look({ queue, at, priority = 0 }: Joined): Joining {
      const ahead = engine.place({ queue, at, priority }).position - 1
      const { waiting, helped } = deskOf(queue)
      const now = ticks(queue, at)
      const [first = now] = waiting.values()
      return {
        at,
        queue,
        priority,
        ahead,
        bucket: bucketOf(ahead),
        busy: helped.size,
        longestWaited: (now - first) / 1000,
      }
    },
    /** The seconds that ended with it: of a wait, or of being helped. */
    observe({ event, contact: { queue } }: ContactEvent): number {
      engine.observe(event)
      if (!('id' in event)) return 0
      const { waiting, helped } = deskOf(queue)
      const { type, id } = event
      const tick = ticks(queue, event.at)
      const began = (type === 'finished' ? helped : waiting).get(id) ?? tick
      if (type === 'joined') waiting.set(id, tick)
      if (type === 'answered' || type === 'abandoned') waiting.delete(id)
      if (type === 'answered') helped.set(id, tick)
      if (type === 'finished') helped.delete(id)
      return (tick - began) / 1000
    },
  }
}
