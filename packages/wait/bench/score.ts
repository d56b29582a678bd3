/** How a forecaster did, over people who waited and were answered. Times in seconds. */
export interface Score {
  people: number
  /** √(mean squared error) / mean wait: the root relative average squared error. */
  rrase: number
  /** Shares inside q10..q90, and above q90; undefined for forecasters of a single figure. */
  coverage: number | undefined
  broken: number | undefined
  /** The interval score for 80 % (Gneiting & Raftery 2007): width plus ten times what lies outside. */
  intervalScore: number | undefined
  /** Forecasts that were not made. */
  missing: number
}

export interface Forecast {
  expected: number
  q10?: number
  q90?: number
}

export function createScore() {
  let [people, missing, error, total, ranges, inside, above, interval] = [0, 0, 0, 0, 0, 0, 0, 0]
  return {
    add(forecast: Forecast | undefined, waited: number): void {
      if (!forecast) {
        missing += 1
        return
      }
      people += 1
      total += waited
      error += (forecast.expected - waited) ** 2
      const { q10, q90 } = forecast
      if (q10 === undefined || q90 === undefined) return
      ranges += 1
      if (waited > q90) above += 1
      else if (waited >= q10) inside += 1
      interval += q90 - q10 + 10 * Math.max(0, q10 - waited, waited - q90)
    },
    get(): Score {
      const share = (count: number) => (ranges > 0 ? count / ranges : undefined)
      return {
        people,
        missing,
        rrase: Math.sqrt(error / people) / (total / people),
        coverage: share(inside),
        broken: share(above),
        intervalScore: share(interval),
      }
    },
  }
}
