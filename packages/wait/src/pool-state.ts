import { type ModelState, newModel } from './learn/forecast.js'
import { newRecent, type RecentState } from './learn/recent.js'
import { newTopics, type TopicsState } from './learn/topics.js'
import { newWindow, type WindowState } from './learn/window.js'
import { newRates, type RatesState } from './rates.js'
import { newStaffing, type StaffingState } from './staffing.js'

/** All that a pool has learned; plain JSON. */
export interface PoolState {
  /** The moment up to which time was accounted for. */
  at: number
  /** The pool's clock at that moment, in milliseconds: of wall time or of opening time. */
  tick: number
  /** People seen to wait and be answered. */
  outcomes: number
  rates: RatesState
  staffing: StaffingState
  recent: RecentState
  model: ModelState
  topics: TopicsState
  window: WindowState
}

export function newPoolState(at: number): PoolState {
  return {
    at,
    tick: 0,
    outcomes: 0,
    rates: newRates(),
    staffing: newStaffing(),
    recent: newRecent(),
    model: newModel(),
    topics: newTopics(),
    window: newWindow(),
  }
}
