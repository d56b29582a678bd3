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
  let present = createWaitEngine(options)
  let recent: EngineEvent[] = []
  let lastAt = 0

  /** Nothing can happen before `before` any more. */
  function settle(before: number): void {
    const open = recent.findIndex(({ at }) => at >= before)
    const done = open < 0 ? recent : recent.slice(0, open)
    for (const event of done) observe(settled, event, onRefused)
    recent = recent.slice(done.length)
  }

  function learnAnew(): void {
    present = createWaitEngine({ ...options, snapshot: structuredClone(settled.snapshot()) })
    for (const event of recent) observe(present, event, () => {})
  }

  return {
    engine: () => present,
    lastAt: () => lastAt,
    observe(event, arrivedAt) {
      settle(arrivedAt - lateMs)
      const later = recent.findIndex(({ at }) => at > event.at)
      if (later < 0) recent.push(event)
      else recent.splice(later, 0, event)
      lastAt = Math.max(lastAt, event.at)
      if (later < 0) observe(present, event, () => {})
      else learnAnew()
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
