import {
  createWaitEngine,
  type QueueEvent as EngineEvent,
  isQueueEventRefused,
  type QueueEventRefused,
  type WaitEngine,
  type WaitEngineOptions,
} from '@presszero/wait'

/** An engine for lines, and when the last event was that it knows of. */
export interface LineEngine {
  engine(): WaitEngine
  lastAt(): number
  /** `arrivedAt`: when it was written down, at or after it happened. */
  observe(event: EngineEvent, arrivedAt: number): void
}

/** Told of what the engine does not take: said twice, of somebody unknown. The log cannot be changed. */
export type OnRefused = (refused: QueueEventRefused) => void

/** For lines that are here: what happens is written down as it happens, in order. */
export function createLineEngine(options: WaitEngineOptions, onRefused: OnRefused): LineEngine {
  const engine = createWaitEngine(options)
  let lastAt = 0
  return {
    engine: () => engine,
    lastAt: () => lastAt,
    observe(event, arrivedAt) {
      lastAt = arrivedAt
      observe(engine, event, onRefused)
    },
  }
}

/**
 * For a line elsewhere, of which an event may come up to `lateMs` after it happened. What is said rests on all that is
 * known, in the order in which it happened: an event that comes late takes its place, and what came after it is
 * learned anew from where nothing can come in between.
 */
export function createLateLineEngine(
  options: WaitEngineOptions,
  { lateMs, onRefused }: { lateMs: number; onRefused: OnRefused },
): LineEngine {
  const settled = createWaitEngine(options)
  /** Undefined where something came late: learned anew when somebody asks, once for all that came. */
  let present: WaitEngine | undefined = createWaitEngine(options)
  const recent: EngineEvent[] = []
  let lastAt = 0

  /** Nothing can happen before `before` any more. */
  function settle(before: number): void {
    const open = recent.findIndex(({ at }) => at >= before)
    if (open === 0) return
    const done = recent.splice(0, open < 0 ? recent.length : open)
    for (const event of done) observe(settled, event, onRefused)
  }

  function learnAnew(): WaitEngine {
    const engine = createWaitEngine({ ...options, snapshot: structuredClone(settled.snapshot()) })
    for (const event of recent) observe(engine, event, () => {})
    return engine
  }

  return {
    engine() {
      present ??= learnAnew()
      return present
    },
    lastAt: () => lastAt,
    observe(event, arrivedAt) {
      settle(arrivedAt - lateMs)
      const place = recent.findLastIndex(({ at }) => at <= event.at) + 1
      const isLate = place < recent.length
      recent.splice(place, 0, event)
      lastAt = Math.max(lastAt, event.at)
      if (isLate) present = undefined
      else if (present) observe(present, event, () => {})
    },
  }
}

function observe(engine: WaitEngine, event: EngineEvent, onRefused: OnRefused): void {
  try {
    engine.observe(event)
  } catch (error) {
    if (!isQueueEventRefused(error)) throw error
    onRefused(error)
  }
}
