import { bucketOf } from '../buckets.js'
import type { LineMotion } from '../closed-forms/waits.js'
import { arrivalsOf, drainOf, type RecentState } from './recent.js'

/** What can be seen when somebody joins. Times in seconds, rates a second. */
export interface Sight {
  /** Everybody in line before this person joined. */
  waiting: number
  /** How long whoever is served next has waited. */
  headWaited: number
  busy: number
  humans: number
  /** Answers of all humans, and departures of each person waiting, in the long run. */
  drain: number
  leave: number
  recent: RecentState
  /** Of those in line, how many have the same topic, and by how much the topic's log waits lie above all. */
  sameTopic: number
  topicEffect: number
}

/**
 * What of a sight cannot be told from place, priority and moment, as whole numbers, so that it can be kept with
 * everybody in line until their wait is known. Forecasts are made from the same rounded figures.
 */
export type Marks = readonly number[]

/** What is marked, all of it in logarithms; what lies outside is held at the edge. */
const RANGES = {
  fast: { low: -3, high: 3, letters: 2 },
  slow: { low: -3, high: 3, letters: 2 },
  comes: { low: -3, high: 3, letters: 2 },
  came: { low: -3, high: 3, letters: 2 },
  head: { low: 0, high: 8, letters: 2 },
  waiting: { low: 0, high: 10, letters: 2 },
  busy: { low: -3, high: 1, letters: 2 },
  humans: { low: 0, high: 7, letters: 2 },
  few: { low: -4, high: 4, letters: 2 },
  many: { low: -4, high: 4, letters: 2 },
  same: { low: 0, high: 10, letters: 2 },
  topic: { low: -2, high: 2, letters: 2 },
  drain: { low: -20, high: 12, letters: 4 },
  leave: { low: -40, high: 12, letters: 4 },
}
type Mark = keyof typeof RANGES
type Values = Record<Mark, number>

const PLAN = Object.entries(RANGES).map(([name, range]) => ({
  name,
  ...range,
  steps: 64 ** range.letters - 1,
}))
const DAY = 86_400_000
const WEEK = 7 * DAY
export const FEATURES = 30

export function marksOf(sight: Sight): Marks {
  const { waiting, headWaited, busy, humans, drain, leave, recent } = sight
  const usual = -Math.log(drain)
  const [few, many] = recent.waits ?? [usual, usual]
  const seen: Values = {
    fast: drainOf(recent, 0, drain),
    slow: drainOf(recent, 2, drain),
    comes: arrivalsOf(recent, 1, drain),
    came: arrivalsOf(recent, 2, drain),
    head: Math.log1p(headWaited * drain),
    waiting: Math.log1p(waiting),
    busy: Math.log((busy + 1) / (humans + 1)),
    humans: Math.log(Math.max(1, humans)),
    few: few - usual,
    many: many - usual,
    same: Math.log1p(sight.sameTopic),
    topic: sight.topicEffect,
    drain: -usual,
    leave: Math.log(leave),
  }
  const values = Object.values(seen)
  return PLAN.map(({ low, high, steps }, index) => {
    const part = ((values[index] ?? low) - low) / (high - low)
    return Math.round(Math.max(0, Math.min(1, part)) * steps)
  })
}

function valuesOf(marks: Marks): number[] {
  return PLAN.map(({ low, high, steps }, index) => low + ((marks[index] ?? 0) / steps) * (high - low))
}

/** How the line moves, as marked. */
export function motionOf(ahead: number, marks: Marks): LineMotion {
  const [drain = 0, leave = 0] = valuesOf(marks).slice(-2)
  return { ahead, drain: Math.exp(drain), leave: marks.at(-1) === 0 ? 0 : Math.exp(leave) }
}

/** What the log of the wait is foretold from; each is bounded, so that none can run away. */
export function featuresOf(place: { ahead: number; priority: number; at: number }, marks: Marks): number[] {
  const { ahead, priority, at } = place
  const [
    fast = 0,
    slow = 0,
    comes = 0,
    came = 0,
    head = 0,
    waiting = 0,
    busy = 0,
    humans = 0,
    few = 0,
    many = 0,
    same = 0,
    topic = 0,
  ] = valuesOf(marks)
  const isFront = ahead === 0 ? 1 : 0
  const behind = Math.min(5, Math.log1p(ahead))
  const [day, week] = [(2 * Math.PI * (at % DAY)) / DAY, (2 * Math.PI * (at % WEEK)) / WEEK]
  return [
    1,
    behind,
    bucketOf(ahead) >= 3 ? 1 : 0,
    fast,
    slow,
    comes,
    came,
    head,
    isFront * head,
    waiting,
    waiting === 0 ? 1 : 0,
    busy,
    ahead < 2 ? busy : 0,
    humans,
    few,
    many,
    priority > 0 ? 1 : 0,
    priority > 1 ? 1 : 0,
    priority > 1 ? isFront : 0,
    priority > 1 ? behind : 0,
    same,
    ahead > 0 && same === 0 ? 1 : 0,
    topic,
    idleOf(busy, humans),
    Math.sin(day),
    Math.cos(day),
    Math.sin(2 * day),
    Math.cos(2 * day),
    Math.sin(week),
    Math.cos(week),
  ]
}

/** The logarithm of how many humans are free, by how busy they are, which is marked against how many there are. */
function idleOf(busy: number, humans: number): number {
  const all = Math.exp(humans)
  return Math.log1p(Math.max(0, all + 1 - Math.exp(busy) * (all + 1)))
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function writeMarks(marks: Marks): string {
  return PLAN.map(({ letters }, index) => {
    let written = ''
    for (let left = letters, mark = marks[index] ?? 0; left > 0; left--, mark = Math.floor(mark / 64)) {
      written = LETTERS.charAt(mark % 64) + written
    }
    return written
  }).join('')
}

export function readMarks(written: string): Marks {
  let at = 0
  return PLAN.map(({ letters }) => {
    let mark = 0
    for (const end = at + letters; at < end; at++) mark = 64 * mark + LETTERS.indexOf(written.charAt(at))
    return mark
  })
}
