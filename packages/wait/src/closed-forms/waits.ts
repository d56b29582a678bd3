import { betaQuantile } from './beta.js'
import { digamma, gammaQuantile } from './gamma.js'

/** Seconds, or whatever unit the rates are in: the central 80 %, the middle and the mean of a waiting time. */
export interface WaitTriple {
  q10: number
  median: number
  q90: number
  expected: number
}

/** How a line moves: `ahead` people in front, `drain` answers a second in all, `leave` departures a second of each. */
export interface LineMotion {
  ahead: number
  drain: number
  leave: number
}

/** Above this, patience moves the wait by less than 0.005 %, and Erlang's form is the better conditioned one. */
const PATIENT = 1e4

/**
 * The p-quantile of the wait of a person with `ahead` people in front who is answered in the end.
 * Without abandonment Erlang(n+1, sμ). With exponential patience and b = sμ/θ, e^(−θV) ~ Beta(b+1, n+1),
 * taken as 1 − Beta(n+1, b+1) so that short waits keep their digits.
 */
export function waitQuantile(p: number, { ahead, drain, leave }: LineMotion): number {
  if (isPatient(ahead, drain, leave)) return gammaQuantile(p, ahead + 1) / drain
  return -Math.log1p(-betaQuantile(p, ahead + 1, drain / leave + 1)) / leave
}

/** The mean of the same wait: Σ 1/(sμ + kθ) for k = 1…n+1. */
export function expectedWait({ ahead, drain, leave }: LineMotion): number {
  if (isPatient(ahead, drain, leave)) return (ahead + 1) / drain
  const b = drain / leave
  return (digamma(b + ahead + 2) - digamma(b + 1)) / leave
}

export function waitTriple(motion: LineMotion): WaitTriple {
  return {
    q10: waitQuantile(0.1, motion),
    median: waitQuantile(0.5, motion),
    q90: waitQuantile(0.9, motion),
    expected: expectedWait(motion),
  }
}

function isPatient(ahead: number, drain: number, leave: number): boolean {
  return leave * PATIENT * (ahead + 1) <= drain
}
