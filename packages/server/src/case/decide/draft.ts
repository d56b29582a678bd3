import type { ProblemCode } from '@presszero/wire'
import type { Context } from '../commands.js'
import type { CaseEvent, QueueEvent } from '../events.js'
import { evolve } from '../evolve.js'
import type { CaseState } from '../state.js'

/** What happens in the case and, with it, in the line of its queue: appended together. Both empty: nothing is to be done. */
export type Decision =
  | { case: readonly CaseEvent[]; queue: readonly QueueEvent[] }
  /** `detail` is for developers; the code is what interfaces find words for. */
  | { problem: ProblemCode; detail: string }

/** Those of the lines that are here. */
type SeatEvent = Exclude<Extract<QueueEvent, { seatId: string }>, { type: 'callback-held' }>

/** A decision in the making. Each rule sees the case as the events before it leave it. */
export interface Draft {
  readonly context: Context
  readonly state: CaseState
  /** Adds to the case. */
  note(event: CaseEvent): void
  /** Adds to the line. */
  line(event: SeatEvent): void
  decision(): Decision
}

export function draftOn(before: CaseState, context: Context, first: readonly CaseEvent[] = []): Draft {
  const events: CaseEvent[] = [...first]
  const queue: QueueEvent[] = []
  let state = before
  return {
    context,
    get state() {
      return state
    },
    note(event) {
      events.push(event)
      state = evolve(state, event, context.now)
    },
    line(event) {
      queue.push(state.simulated ? { ...event, simulated: true } : event)
    },
    decision: () => ({ case: events, queue }),
  }
}

export const nothing: Decision = { case: [], queue: [] }

export function refuse(problem: ProblemCode, detail: string): Decision {
  return { problem, detail }
}
