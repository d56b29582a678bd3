import type { Prior } from './types.js'

/**
 * What was learned of a pool, as sums that fade: each new outcome weighs one, older ones less and less, so that
 * about the last `MEMORY` of them count. All times in seconds.
 */
export interface RatesState {
  /** Answers given while somebody was waiting, and the humans' time that passed while somebody was. */
  answers: number
  answerTime: number
  /** Departures unanswered, and the time that all who waited spent waiting. */
  departures: number
  departureTime: number
  /** Contacts finished, and the time spent on them. */
  services: number
  serviceTime: number
}

const MEMORY = 3000
const FADE = 1 - 1 / MEMORY
/** How many outcomes a guess weighs: the service rate against seen answers, the company's prior against either. */
const GUESS_WEIGHT = 4

export function newRates(): RatesState {
  return { answers: 0, answerTime: 0, departures: 0, departureTime: 0, services: 0, serviceTime: 0 }
}

/** Time passes with so many humans on and people waiting, of whom `impatient` may leave. */
export function passTime(
  rates: RatesState,
  seconds: number,
  { humans, waiting, impatient }: { humans: number; waiting: number; impatient: number },
): void {
  if (waiting > 0) rates.answerTime += seconds * humans
  rates.departureTime += seconds * impatient
}

export function learnAnswer(rates: RatesState): void {
  rates.answers = rates.answers * FADE + 1
  rates.answerTime *= FADE
  rates.departures *= FADE
  rates.departureTime *= FADE
}

export function learnDeparture(rates: RatesState): void {
  rates.departures += 1
}

export function learnService(rates: RatesState, seconds: number): void {
  rates.services = rates.services * FADE + 1
  rates.serviceTime = rates.serviceTime * FADE + seconds
}

/** The mean service time in seconds, or undefined while none was seen and none is believed. */
export function meanService(rates: RatesState, prior: Prior | undefined): number | undefined {
  const guess = prior ? GUESS_WEIGHT : 0
  const count = rates.services + guess
  if (count === 0) return undefined
  return (rates.serviceTime + guess * (prior?.serviceSeconds ?? 0)) / count
}

/**
 * Answers a second that one human gives while somebody is waiting: sμ/s. Seen directly, it holds whatever
 * humans do between two contacts; while little is seen it leans on the service rate (a Gamma prior).
 */
export function drainPerHuman(rates: RatesState, prior: Prior | undefined): number | undefined {
  const service = meanService(rates, prior)
  const guess = service !== undefined && service > 0 ? GUESS_WEIGHT : 0
  const time = rates.answerTime + guess * (service ?? 0)
  return time > 0 && rates.answers + guess > 0 ? (rates.answers + guess) / time : undefined
}

/** Departures a second of each person waiting: θ, the maximum-likelihood rate of exponential patience. */
export function leaveRate(rates: RatesState, prior: Prior | undefined): number {
  const guess = prior?.patienceSeconds === undefined ? 0 : GUESS_WEIGHT
  const time = rates.departureTime + guess * (prior?.patienceSeconds ?? 0)
  return time > 0 ? (rates.departures + guess) / time : 0
}
