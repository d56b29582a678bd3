import { bucketOf } from '../buckets.js'
import type { LineMotion } from '../closed-forms/waits.js'
import { most, readNumber, writeNumber } from './letters.js'
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
 * everybody in line until their wait is known: one character code each, the least that can be held in memory.
 * Forecasts are made from the same rounded figures.
 */
export type Marks = string

/** What is marked, nearly all of it in logarithms, in this order; what lies outside is held at the edge. */
const RANGES = [
  { name: 'fast', low: -3, high: 3, letters: 2 },
  { name: 'slow', low: -3, high: 3, letters: 2 },
  { name: 'comes', low: -3, high: 3, letters: 2 },
  { name: 'came', low: -3, high: 3, letters: 2 },
  { name: 'head', low: 0, high: 8, letters: 2 },
  { name: 'waiting', low: 0, high: 10, letters: 2 },
  { name: 'busy', low: -3, high: 1, letters: 2 },
  { name: 'humans', low: 0, high: 7, letters: 2 },
  { name: 'few', low: -4, high: 4, letters: 2 },
  { name: 'many', low: -4, high: 4, letters: 2 },
  { name: 'same', low: 0, high: 10, letters: 2 },
  { name: 'topic', low: -2, high: 2, letters: 2 },
  { name: 'drain', low: -20, high: 12, letters: 3 },
  { name: 'leave', low: -40, high: 12, letters: 3 },
] as const
const LOWS = RANGES.map(({ low }) => low)
const MOSTS = RANGES.map(({ letters }) => Math.min(0xffff, most(letters)))
const SCALES = RANGES.map(({ low, high }, index) => (MOSTS[index] ?? 1) / (high - low))
const [DRAIN, LEAVE] = [12, 13] as const
const DAY = 86_400_000
const WEEK = 7 * DAY
export const FEATURES = 30
/** Letters of written marks. */
export const WRITTEN = RANGES.reduce((sum, { letters }) => sum + letters, 0)

export function marksOf(sight: Sight): Marks {
  const { waiting, headWaited, busy, humans, drain, leave, recent } = sight
  const usual = -Math.log(drain)
  const [few, many] = recent.waits ?? [usual, usual]
  return String.fromCharCode(
    markOf(drainOf(recent, 0, drain), 0),
    markOf(drainOf(recent, 2, drain), 1),
    markOf(arrivalsOf(recent, 1, drain), 2),
    markOf(arrivalsOf(recent, 2, drain), 3),
    markOf(Math.log1p(headWaited * drain), 4),
    markOf(Math.log1p(waiting), 5),
    markOf(Math.log((busy + 1) / (humans + 1)), 6),
    markOf(Math.log(Math.max(1, humans)), 7),
    markOf(few - usual, 8),
    markOf(many - usual, 9),
    markOf(Math.log1p(sight.sameTopic), 10),
    markOf(sight.topicEffect, 11),
    markOf(-usual, DRAIN),
    markOf(Math.log(leave), LEAVE),
  )
}

function markOf(value: number, index: number): number {
  const part = (value - (LOWS[index] ?? 0)) * (SCALES[index] ?? 1)
  return Math.round(Math.max(0, Math.min(MOSTS[index] ?? 1, part)))
}

function unmark(marks: Marks, index: number): number {
  return (LOWS[index] ?? 0) + marks.charCodeAt(index) / (SCALES[index] ?? 1)
}

/** How the line moves, as marked. */
export function motionOf(ahead: number, marks: Marks): LineMotion {
  return {
    ahead,
    drain: Math.exp(unmark(marks, DRAIN)),
    leave: marks.charCodeAt(LEAVE) === 0 ? 0 : Math.exp(unmark(marks, LEAVE)),
  }
}

/** What the log of the wait is foretold from; each is bounded, so that none can run away. */
export function featuresOf(place: { ahead: number; priority: number; at: number }, marks: Marks): number[] {
  const { ahead, priority, at } = place
  const head = unmark(marks, 4)
  const waiting = unmark(marks, 5)
  const busy = unmark(marks, 6)
  const humans = unmark(marks, 7)
  const same = unmark(marks, 10)
  const isFront = ahead === 0 ? 1 : 0
  const behind = Math.min(5, Math.log1p(ahead))
  const day = (2 * Math.PI * (at % DAY)) / DAY
  const week = (2 * Math.PI * (at % WEEK)) / WEEK
  const sine = Math.sin(day)
  const cosine = Math.cos(day)
  return [
    1,
    behind,
    bucketOf(ahead) >= 3 ? 1 : 0,
    unmark(marks, 0),
    unmark(marks, 1),
    unmark(marks, 2),
    unmark(marks, 3),
    head,
    isFront * head,
    waiting,
    waiting === 0 ? 1 : 0,
    busy,
    ahead < 2 ? busy : 0,
    humans,
    unmark(marks, 8),
    unmark(marks, 9),
    priority > 0 ? 1 : 0,
    priority > 1 ? 1 : 0,
    priority > 1 ? isFront : 0,
    priority > 1 ? behind : 0,
    same,
    ahead > 0 && same === 0 ? 1 : 0,
    unmark(marks, 11),
    idleOf(busy, humans),
    sine,
    cosine,
    2 * sine * cosine,
    1 - 2 * sine * sine,
    Math.sin(week),
    Math.cos(week),
  ]
}

/** The logarithm of how many humans are free, by how busy they are, which is marked against how many there are. */
function idleOf(busy: number, humans: number): number {
  const all = Math.exp(humans)
  return Math.log1p(Math.max(0, all + 1 - Math.exp(busy) * (all + 1)))
}

export function writeMarks(marks: Marks): string {
  return RANGES.map(({ letters }, index) => writeNumber(marks.charCodeAt(index), letters)).join('')
}

export function readMarks(written: string, from = 0): Marks {
  let at = from
  const codes = RANGES.map(({ letters }) => {
    at += letters
    return readNumber(written, at - letters, letters)
  })
  return String.fromCharCode(...codes)
}
