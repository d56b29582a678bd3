import type { WaitEngine } from '@presszero/wait'
import { createLineBook, type LineBook, type LineBookOptions, type LineBookSnapshot } from './book.js'
import type { Happened } from './facts.js'

/** A line whose events are learned from as they come. */
export interface LineEngine {
  /** `arrivedAt`: when it was written down. */
  observe(happened: Happened, arrivedAt: number): void
  /** As it stands at a moment, or at its last event, if that is later. */
  asOf(at: number): LineNow
  snapshot(): LineEngineSnapshot
}

/** What may be asked of a line. `at`: the moment that questions are about. */
export interface LineNow {
  at: number
  engine: WaitEngine
  isWaiting(id: string): boolean
  /** How many were seen to answer of late. */
  humansSeen(queue: string): number
}

/** Plain JSON. `recent`: what happened of late, in order, and is not settled. */
export interface LineEngineSnapshot {
  book: LineBookSnapshot
  recent: readonly Happened[]
  lastAt: number
}

function nowOf(book: LineBook, at: number): LineNow {
  return { at, ...book.asOf(at), humansSeen: queue => book.humansSeen(queue, at) }
}

/** For lines that are here: what happens is written down as it happens, in order. */
export function createLineEngine(options: LineBookOptions, restored?: LineEngineSnapshot): LineEngine {
  const book = createLineBook(options, restored?.book)
  let lastAt = restored?.lastAt ?? 0
  return {
    observe(happened, arrivedAt) {
      lastAt = arrivedAt
      book.observe(happened)
    },
    asOf: at => nowOf(book, Math.max(at, lastAt)),
    snapshot: () => ({ book: book.snapshot(), recent: [], lastAt }),
  }
}

/**
 * For a line elsewhere, of which an event may come up to `lateMs` after it happened. What is said rests on all that is
 * known, in the order in which it happened: an event that comes late takes its place, and what came after it is
 * learned anew from where nothing can come in between.
 */
export function createLateLineEngine(
  options: LineBookOptions,
  lateMs: number,
  restored?: LineEngineSnapshot,
): LineEngine {
  const settled = createLineBook(options, restored?.book)
  const recent: Happened[] = [...(restored?.recent ?? [])]
  let lastAt = restored?.lastAt ?? 0
  /** Undefined where something came late: learned anew when somebody asks, once for all that came. */
  let present: LineBook | undefined

  /** Nothing can happen before `before` any more. */
  function settle(before: number): void {
    const open = recent.findIndex(({ fact }) => fact.at >= before)
    if (open === 0) return
    for (const happened of recent.splice(0, open < 0 ? recent.length : open)) settled.observe(happened)
  }

  function learnAnew(): LineBook {
    const book = createLineBook({ ...options, onRefused() {} }, settled.snapshot())
    for (const happened of recent) book.observe(happened)
    return book
  }

  return {
    observe(happened, arrivedAt) {
      settle(arrivedAt - lateMs)
      const { at } = happened.fact
      const place = recent.findLastIndex(({ fact }) => fact.at <= at) + 1
      const isLate = place < recent.length
      recent.splice(place, 0, happened)
      lastAt = Math.max(lastAt, at)
      if (isLate) present = undefined
      else present?.observe(happened)
    },
    asOf(at) {
      present ??= learnAnew()
      return nowOf(present, Math.max(at, lastAt))
    },
    snapshot: () => ({ book: settled.snapshot(), recent: [...recent], lastAt }),
  }
}
