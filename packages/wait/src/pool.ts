import { type CalibrationState, calibrated, learnWait, newCalibration } from './calibrate.js'
import { type LineMotion, type WaitTriple, waitTriple } from './closed-forms/waits.js'
import type { Calendar } from './hours/index.js'
import { Line, type Standing } from './line.js'
import * as rate from './rates.js'
import * as staff from './staffing.js'
import type { Prior } from './types.js'

/** A forecast made when somebody joined: how many were ahead, and what the base model said. */
export interface Forecast {
  ahead: number
  base: WaitTriple
}

/** Somebody in line. */
export interface Waiting extends Standing {
  readonly id: string
  readonly joinedAt: number
  readonly priority: number
  queue: string
  /** The pool's clock when the person joined. */
  joinedTick: number
  held: boolean
  forecast: Forecast | undefined
  /** The `q90` given on joining, in seconds. */
  pledged: number | undefined
}

/** All that a pool has learned; plain JSON. */
export interface PoolState {
  /** The moment up to which time was accounted for. */
  at: number
  /** The pool's clock at that moment, in milliseconds: of wall time or of opening time. */
  tick: number
  /** People seen to wait and be answered. */
  outcomes: number
  rates: rate.RatesState
  staffing: staff.StaffingState
  calibration: CalibrationState
}

export interface PoolSetting {
  clock: 'wall' | 'open'
  calendar: Calendar | undefined
  prior: Prior | undefined
}

/** Fewer outcomes than this are no ground for a range. */
const ENOUGH = 20

export function newPoolState(at: number): PoolState {
  return {
    at,
    tick: 0,
    outcomes: 0,
    rates: rate.newRates(),
    staffing: staff.newStaffing(),
    calibration: newCalibration(),
  }
}

/** The people who wait for the same humans, and what was learned of how they are answered. */
export class Pool {
  readonly line = new Line<Waiting>()
  readonly state: PoolState
  readonly #setting: PoolSetting
  #held = 0
  #last: { motion: LineMotion; triple: WaitTriple } | undefined

  constructor(setting: PoolSetting, state: PoolState) {
    this.#setting = setting
    this.state = state
  }

  /** Accounts for the time up to `at`. */
  advance(at: number): void {
    const { state } = this
    const open = this.#openMillis(at)
    const level = this.#levelAt(open / 1000)
    const humans = this.#humansOn(level)
    const waiting = this.line.size
    rate.passTime(state.rates, open / 1000, { humans, waiting, impatient: waiting - this.#held })
    state.staffing.level = level
    state.tick = this.#tickAt(at, open)
    state.at = at
  }

  join(person: Waiting): void {
    this.line.add(person)
    if (person.held) this.#held += 1
  }

  leave(person: Waiting): void {
    this.line.remove(person)
    if (person.held) this.#held -= 1
  }

  hold(person: Waiting): void {
    person.held = true
    this.#held += 1
  }

  /** Somebody waited and was answered. `seconds` by the pool's clock. */
  learnOutcome(forecast: Forecast | undefined, seconds: number): void {
    this.state.outcomes += 1
    rate.learnAnswer(this.state.rates)
    if (forecast) learnWait(this.state.calibration, forecast.ahead, forecast.base, seconds)
  }

  get enough(): boolean {
    return this.state.outcomes >= ENOUGH
  }

  /** The exact form's wait behind `ahead` people, as learned so far; undefined while no rate is known. */
  base(ahead: number, at: number): WaitTriple | undefined {
    const { rates } = this.state
    const perHuman = rate.drainPerHuman(rates, this.#setting.prior)
    const humans = this.#humansOn(this.#levelAt(this.#openMillis(at) / 1000))
    if (perHuman === undefined || humans === 0) return undefined
    const leave = rate.leaveRate(rates, this.#setting.prior)
    return this.#triple({ ahead, drain: humans * perHuman, leave })
  }

  /** The last one is remembered: one who asks and then joins is told the same. */
  #triple(motion: LineMotion): WaitTriple {
    const { ahead, drain, leave } = this.#last?.motion ?? {}
    if (this.#last && ahead === motion.ahead && drain === motion.drain && leave === motion.leave) {
      return this.#last.triple
    }
    const triple = waitTriple(motion)
    this.#last = { motion, triple }
    return triple
  }

  calibrate({ ahead, base }: Forecast): WaitTriple {
    return this.enough ? calibrated(this.state.calibration, ahead, base) : base
  }

  /** Stated, or inferred and then at least one: somebody answers in the end. */
  #humansOn(level: number): number {
    const { clock, prior } = this.#setting
    const { stated, usual = 1 } = this.state.staffing
    if (stated !== undefined) return clock === 'open' && stated === 0 ? usual : stated
    return level === 0 ? (prior?.agents ?? 1) : Math.max(1, level)
  }

  #levelAt(seconds: number): number {
    const { rates, staffing } = this.state
    const service = rate.meanService(rates, this.#setting.prior)
    return staff.levelAfter(staffing, seconds, this.line.size > 0, service)
  }

  /** Opening time since the last event; all time where there is no calendar. */
  #openMillis(at: number): number {
    return this.#setting.calendar?.openMillisBetween(this.state.at, at) ?? at - this.state.at
  }

  #tickAt(at: number, openMillis: number): number {
    return this.state.tick + (this.#setting.clock === 'open' ? openMillis : at - this.state.at)
  }
}
