import { nearTriple } from './closed-forms/near.js'
import type { LineMotion, WaitTriple } from './closed-forms/waits.js'
import { DueList } from './due.js'
import type { Calendar } from './hours/index.js'
import { beliefAt } from './learn/depth.js'
import { featuresOf, marksOf, motionOf } from './learn/features.js'
import { forecast, learnLate, learnWait, logWait, type Standpoint } from './learn/forecast.js'
import { type RecentState, recentAfter, withAnswer, withArrival } from './learn/recent.js'
import { learnTopic, topicEffect } from './learn/topics.js'
import { learnHeld } from './learn/window.js'
import { Line } from './line.js'
import type { PoolState } from './pool-state.js'
import * as rate from './rates.js'
import { reachFor } from './reach.js'
import { MOST_AHEAD } from './snapshot.js'
import * as staff from './staffing.js'
import { TopicCounts } from './topic-counts.js'
import type { Basis, Prior } from './types.js'
import type { Asker, Seen, Waiting } from './waiting.js'

export interface PoolSetting {
  clock: 'wall' | 'open'
  calendar: Calendar | undefined
  prior: Prior | undefined
}

/** With nine outcomes, one in ten comes to lie beyond each end of what was seen: fewer are no ground for a range. */
const ENOUGH = 9
/** Seconds that recent is measured in before a contact was seen to end. */
const USUAL_SERVICE = 300

/** The people who wait for the same humans, and what was learned of how they are answered. */
export class Pool {
  readonly line = new Line<Waiting>()
  readonly state: PoolState
  readonly #setting: PoolSetting
  readonly #due = new DueList()
  readonly #topics = new TopicCounts()
  #held = 0
  #late = 0
  #last: { motion: LineMotion; triple: WaitTriple } | undefined

  constructor(setting: PoolSetting, state: PoolState) {
    this.#setting = setting
    this.state = state
  }

  /** Accounts for the time up to `at`. */
  advance(at: number): void {
    const { state } = this
    if (at === state.at) return
    const open = this.#openMillis(at)
    const level = this.#levelAt(open / 1000)
    const humans = this.#humansOn(level)
    const waiting = this.line.size
    rate.passTime(state.rates, open / 1000, { humans, waiting, impatient: waiting - this.#held })
    state.recent = this.#recentAt(open / 1000)
    state.staffing.level = level
    state.tick = this.#tickAt(at, open)
    state.at = at
    for (let late = this.#due.next(state.tick); late; late = this.#due.next(state.tick)) this.#noteLate(late)
  }

  join(person: Waiting): void {
    this.line.add(person)
    if (person.held) this.#held += 1
    if (person.isLate) this.#late += 1
    this.#topics.add(person.topic, 1)
    if (person.seen && person.told) this.#await(person, person.told.high)
  }

  leave(person: Waiting): void {
    this.line.remove(person)
    person.isGone = true
    if (person.isLate) this.#late -= 1
    if (person.held) this.#held -= 1
    this.#topics.add(person.topic, -1)
  }

  hold(person: Waiting): void {
    person.held = true
    this.#held += 1
  }

  /** Somebody joined now. */
  noteArrival(): void {
    this.state.recent = withArrival(this.state.recent)
  }

  /** Somebody waited and was answered. `seconds` by the pool's clock. */
  learnOutcome(person: Waiting, seconds: number): void {
    const { state } = this
    state.outcomes += 1
    rate.learnAnswer(state.rates)
    const logSeconds = logWait(seconds)
    state.recent = withAnswer(state.recent, logSeconds)
    if (!person.seen) return
    const stand = this.standAt(person.seen, { priority: person.priority, at: person.joinedAt })
    const told = person.told && { q10: person.told.low / 10, q90: person.told.high / 10 }
    if (told) learnHeld(state.window, seconds < told.q10 || seconds > told.q90)
    learnTopic(state.topics, person.topic, logSeconds - Math.log(stand.base.median))
    learnWait(state.model, stand, { seconds, told, wasLate: person.isLate })
  }

  get enough(): boolean {
    return this.state.outcomes >= ENOUGH
  }

  /** What a range rests on now. */
  get basis(): Basis {
    if (!this.enough) return 'prior'
    return this.#knowsHumans ? 'model' : 'history'
  }

  /** What somebody behind `ahead` of `waiting` people sees; undefined while no rate is known. */
  look(at: number, { ahead, waiting, topic }: Asker): Seen | undefined {
    const { rates, staffing } = this.state
    const open = this.#openMillis(at)
    const perHuman = rate.drainPerHuman(rates, this.#setting.prior)
    const humans = this.#humansOn(this.#levelAt(open / 1000))
    if (perHuman === undefined || humans === 0) return undefined
    const first = ahead > 0 ? this.line.first : undefined
    const marks = marksOf({
      waiting,
      headWaited: first ? Math.max(0, this.#tickAt(at, open) - first.joinedTick) / 1000 : 0,
      busy: this.#knowsHumans ? staffing.busy : 0,
      humans,
      drain: humans * perHuman,
      leave: rate.leaveRate(rates, this.#setting.prior),
      recent: this.#recentAt(open / 1000),
      sameTopic: topic === undefined ? waiting : Math.min(waiting, this.#topics.of(topic)),
      topicEffect: topicEffect(this.state.topics, topic),
    })
    const depth = Math.min(MOST_AHEAD, ahead)
    const inLine = { waiting: this.line.size, late: this.#late }
    const reach = this.#isLive ? reachFor(this.state, motionOf(depth, marks), inLine) : 1
    return { ahead: depth, marks, reach }
  }

  /** A mailbox fills overnight: there a long line is usual, and no sign that its people share their fate. */
  get #isLive(): boolean {
    return this.#setting.clock === 'wall'
  }

  standAt({ ahead, marks, reach }: Seen, { priority, at }: { priority: number; at: number }): Standpoint {
    const base = this.#triple(motionOf(ahead, marks))
    return {
      ahead,
      features: featuresOf({ ahead, priority, at }, marks),
      base,
      reach,
      belief: this.#isLive ? beliefAt(this.state.model.depths, ahead) : 1,
    }
  }

  forecast(stand: Standpoint): WaitTriple {
    return forecast(this.state.model, stand)
  }

  /** The last one is remembered: one who asks and then joins is told the same. */
  #triple(motion: LineMotion): WaitTriple {
    const { ahead, drain, leave } = this.#last?.motion ?? {}
    if (this.#last && ahead === motion.ahead && drain === motion.drain && leave === motion.leave) {
      return this.#last.triple
    }
    const triple = nearTriple(motion)
    this.#last = { motion, triple }
    return triple
  }

  #await(person: Waiting, pledged: number): void {
    const tick = person.joinedTick + 100 * pledged
    if (tick < this.state.tick) this.#turnLate(person)
    else this.#due.add(tick, person)
  }

  #noteLate(person: Waiting): void {
    if (person.isGone || !person.seen) return
    this.#turnLate(person)
    learnLate(this.state.model, person.seen)
  }

  #turnLate(person: Waiting): void {
    person.isLate = true
    this.#late += 1
  }

  /** Stated, or seen by contacts that begin and end; else nobody tells how many there are. */
  get #knowsHumans(): boolean {
    return this.state.staffing.stated !== undefined || this.state.rates.services > 0
  }

  /** Stated, or inferred and then at least one: somebody answers in the end. */
  #humansOn(level: number): number {
    const { clock, prior } = this.#setting
    const { stated, usual = 1 } = this.state.staffing
    if (stated !== undefined) return clock === 'open' && stated === 0 ? usual : stated
    return level === 0 || !this.#knowsHumans ? (prior?.agents ?? 1) : Math.max(1, level)
  }

  #levelAt(seconds: number): number {
    const { rates, staffing } = this.state
    const service = rate.meanService(rates, this.#setting.prior)
    return staff.levelAfter(staffing, seconds, this.line.size > 0, service)
  }

  #recentAt(seconds: number): RecentState {
    const service = rate.meanService(this.state.rates, this.#setting.prior) || USUAL_SERVICE
    return recentAfter(this.state.recent, seconds, { hasLine: this.line.size > 0, service })
  }

  /** Opening time since the last event; all time where there is no calendar. */
  #openMillis(at: number): number {
    if (at === this.state.at) return 0
    return this.#setting.calendar?.openMillisBetween(this.state.at, at) ?? at - this.state.at
  }

  #tickAt(at: number, openMillis: number): number {
    return this.state.tick + (this.#setting.clock === 'open' ? openMillis : at - this.state.at)
  }
}
