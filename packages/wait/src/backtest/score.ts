import type { Said } from './forecaster.js'

/** How often a range held in one group of people. */
export interface Held {
  people: number
  /** Shares, from 0 to 1, of people whose wait lay inside the range, and above it. */
  covered: number
  broken: number
  /** The share whose wait was the median at most. */
  underMedian: number
  /** Means in seconds: what was expected, the ends of the range, and what came of it. */
  expected: number
  q10: number
  q90: number
  waited: number
}

/** How a forecaster did, over people who waited and were answered. Seconds and shares. */
export interface Score {
  people: number
  /** People of whom it said nothing. */
  missing: number
  /** √(mean squared error) / mean wait: the root relative average squared error. */
  rrase: number
  /** Mean absolute error of the mean that was said. */
  mae: number
  /** Only of forecasters that give a range. */
  range?: RangeScore
}

export interface RangeScore {
  covered: number
  /** The share of waits above `q90`: broken promises of "9 in 10". */
  broken: number
  /** The share of waits of the median at most. */
  underMedian: number
  /** The interval score for 80 % (Gneiting & Raftery 2007): width plus ten times what lies outside. */
  intervalScore: number
  /** The mean pinball loss of the three quantiles. */
  pinball: number
  width: number
  /** The least share covered in any 500 outcomes in a row; undefined where there are fewer. */
  worstRun?: number
}

const RUN = 500

export function createScore() {
  let [people, missing, squares, distances, total] = [0, 0, 0, 0, 0]
  let [ranges, inside, above, under, interval, pinballs, width] = [0, 0, 0, 0, 0, 0, 0]
  // The latest outcomes, each in the place of the one that it succeeds.
  const run: boolean[] = []
  let runInside = 0
  let worst: number | undefined

  function addRange(q10: number, median: number, q90: number, waited: number): void {
    ranges += 1
    const holds = waited >= q10 && waited <= q90
    if (holds) inside += 1
    if (waited > q90) above += 1
    if (waited <= median) under += 1
    interval += q90 - q10 + 10 * Math.max(0, q10 - waited, waited - q90)
    pinballs += (pinball(0.1, q10, waited) + pinball(0.5, median, waited) + pinball(0.9, q90, waited)) / 3
    width += q90 - q10
    const place = (ranges - 1) % RUN
    if (run[place]) runInside -= 1
    if (holds) runInside += 1
    run[place] = holds
    if (ranges >= RUN) worst = Math.min(worst ?? 1, runInside / RUN)
  }

  return {
    add(said: Said | undefined, waited: number): void {
      if (!said) {
        missing += 1
        return
      }
      people += 1
      total += waited
      squares += (said.expected - waited) ** 2
      distances += Math.abs(said.expected - waited)
      const { q10, median = said.expected, q90 } = said
      if (q10 !== undefined && q90 !== undefined) addRange(q10, median, q90, waited)
    },
    result(): Score {
      const figures = {
        people,
        missing,
        rrase: Math.sqrt(squares / people) / (total / people),
        mae: distances / people,
      }
      if (ranges === 0) return figures
      const range: RangeScore = {
        covered: inside / ranges,
        broken: above / ranges,
        underMedian: under / ranges,
        intervalScore: interval / ranges,
        pinball: pinballs / ranges,
        width: width / ranges,
        ...(worst === undefined ? {} : { worstRun: worst }),
      }
      return { ...figures, range }
    },
  }
}

function pinball(share: number, quantile: number, waited: number): number {
  return waited >= quantile ? share * (waited - quantile) : (1 - share) * (quantile - waited)
}

/** Something said that has a range. */
export type Ranged = Said & { q10: number; q90: number }

/** Counts how often ranges held, by the name of a group. */
export function createGroups<Name extends string | number>() {
  const groups = new Map<Name, Held>()
  return {
    add(name: Name, { expected, q10, median = expected, q90 }: Ranged, waited: number): void {
      const sums = groups.get(name) ?? {
        people: 0,
        covered: 0,
        broken: 0,
        underMedian: 0,
        expected: 0,
        q10: 0,
        q90: 0,
        waited: 0,
      }
      groups.set(name, sums)
      sums.people += 1
      if (waited > q90) sums.broken += 1
      else if (waited >= q10) sums.covered += 1
      if (waited <= median) sums.underMedian += 1
      sums.expected += expected
      sums.q10 += q10
      sums.q90 += q90
      sums.waited += waited
    },
    result: (): [Name, Held][] =>
      [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sums]) => [name, meansOf(sums)]),
  }
}

function meansOf({ people, covered, broken, underMedian, expected, q10, q90, waited }: Held): Held {
  return {
    people,
    covered: covered / people,
    broken: broken / people,
    underMedian: underMedian / people,
    expected: expected / people,
    q10: q10 / people,
    q90: q90 / people,
    waited: waited / people,
  }
}
