import { announce } from '../announce.js'
import type { Estimate, Verdict } from '../types.js'
import type { Contact } from './contacts.js'
import type { Joining, Said } from './forecaster.js'
import { createHolding, type Holding } from './holding.js'
import { createGroups, createScore, type Held, type Score } from './score.js'

/** How one forecaster did; `held` is empty for one that gives no ranges. */
export interface Scored {
  name: string
  score: Score
  held: Holding
}

/** What one person would have been told, and what came of it. */
export interface Told {
  /** When they came, and were answered: milliseconds since the epoch. */
  entered: number
  answered: number
  /** The range as announced, from coming on: by the clock that waits are counted by. */
  fromMinutes: number
  toMinutes: number
  /** Seconds, by the same clock. */
  waited: number
}

/** Somebody who waited is answered: what was seen and said when they came, by the engine and by its rivals. */
export interface Answered {
  contact: Contact
  at: number
  joining: Joining
  estimate: Estimate
  said: readonly (Said | undefined)[]
  /** Seconds. */
  waited: number
}

type Verdicts = Record<Verdict['verdict'], number>

const LATEST = 12

/** Counts what the report tells of people who waited and were answered, and what became of all pledges. */
export function createTally(timeZone: string, names: readonly string[]) {
  const scores = names.map(name => ({ name, score: createScore(), holding: createHolding(timeZone) }))
  const silent = new Map<string, number>()
  const announced = createGroups<string>()
  const none = (): Verdicts => ({ kept: 0, broken: 0, unresolved: 0 })
  const pledges = { answered: none(), abandoned: none() }
  const latest: Told[] = []

  function announceTo({ contact, at, estimate, waited }: Answered): void {
    const words = announce(estimate)
    if (estimate.kind !== 'range' || words.kind !== 'range') return
    const { fromMinutes, toMinutes } = words
    announced.add('all', { ...estimate, q10: 60 * fromMinutes, q90: 60 * toMinutes }, waited)
    latest.push({ entered: contact.entered, answered: at, fromMinutes, toMinutes, waited })
    if (latest.length > LATEST) latest.shift()
  }

  return {
    add(answered: Answered): void {
      const { joining, estimate, said, waited } = answered
      const all = [estimate.kind === 'range' ? estimate : undefined, ...said]
      for (const [index, { score, holding }] of scores.entries()) {
        score.add(all[index], waited)
        holding.add(joining, all[index], waited)
      }
      if (estimate.kind === 'range') announceTo(answered)
      else {
        const reason = estimate.kind === 'unknown' ? estimate.reason : 'closed'
        silent.set(reason, (silent.get(reason) ?? 0) + 1)
      }
    },
    judge({ verdict }: Verdict, hasLeft: boolean): void {
      pledges[hasLeft ? 'abandoned' : 'answered'][verdict] += 1
    },
    result() {
      const forecasters: Scored[] = scores.map(({ name, score, holding }) => {
        return { name, score: score.result(), held: holding.result() }
      })
      const { positions, days, hours } = forecasters[0]?.held ?? createHolding(timeZone).result()
      const all: Held | undefined = announced.result()[0]?.[1]
      return { forecasters, positions, days, hours, pledges, latest, silent: [...silent], announced: all }
    },
  }
}
