/**
 * Recursive least squares with forgetting (Ljung, System Identification, 11.2), as Bayes reads it: several targets
 * share one set of features, each has a prior guess of its weights, and a direction in which nothing is seen any
 * more drifts back to the prior's uncertainty and never beyond, which is what keeps it from diverging.
 */
export interface RidgeState {
  /** The upper triangle, row by row, of the inverse of the features' faded second moments. */
  inverse: number[]
  /** One row of weights for each target. */
  weights: number[][]
}

export interface RidgeSetting {
  /** How many outcomes the prior guess of the weights is worth. */
  lean: number
  /** About how many of the last outcomes count. */
  memory: number
}

/** `guesses`: the prior weights of each target, all of one length. */
export function newRidge(guesses: readonly (readonly number[])[], { lean }: RidgeSetting): RidgeState {
  const size = guesses[0]?.length ?? 0
  const inverse: number[] = []
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) inverse.push(row === column ? 1 / lean : 0)
  }
  return { inverse, weights: guesses.map(guess => [...guess]) }
}

export function predict({ weights }: RidgeState, target: number, features: readonly number[]): number {
  const row = weights[target] ?? []
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += (row[i] ?? 0) * (features[i] ?? 0)
  return sum
}

/** How unlike all that was seen these features are: the variance of a forecast in units of the noise's. */
export function leverage({ inverse }: RidgeState, features: readonly number[]): number {
  let sum = 0
  let at = 0
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] ?? 0
    const end = at + features.length - row
    if (feature !== 0) {
      let cross = 0.5 * feature * (inverse[at] ?? 0)
      for (let entry = at + 1, column = row + 1; entry < end; entry++, column++) {
        cross += (inverse[entry] ?? 0) * (features[column] ?? 0)
      }
      sum += 2 * feature * cross
    }
    at = end
  }
  return Math.max(0, sum)
}

/** `errors`: what each target was missed by, already clipped. `weight`: how much this outcome tells. */
export function learnErrors(
  ridge: RidgeState,
  features: readonly number[],
  { errors, weight, setting }: { errors: readonly number[]; weight: number; setting: RidgeSetting },
): void {
  const kept = 1 - 1 / setting.memory
  const gain = timesInverse(ridge.inverse, features)
  let scale = kept / weight
  for (let i = 0; i < gain.length; i++) scale += (gain[i] ?? 0) * (features[i] ?? 0)
  for (const [target, row] of ridge.weights.entries()) {
    const step = (errors[target] ?? 0) / scale
    for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + (gain[i] ?? 0) * step
  }
  shrinkInverse(ridge.inverse, gain, { scale, kept, most: 1 / setting.lean })
}

function timesInverse(inverse: readonly number[], features: readonly number[]): Float64Array {
  const product = new Float64Array(features.length)
  let at = 0
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] ?? 0
    let sum = (product[row] ?? 0) + (inverse[at++] ?? 0) * feature
    for (let column = row + 1; column < features.length; column++) {
      const entry = inverse[at++] ?? 0
      sum += entry * (features[column] ?? 0)
      product[column] = (product[column] ?? 0) + entry * feature
    }
    product[row] = sum
  }
  return product
}

/** The rank-one step, then a congruence that holds every variance at or below the prior's. */
function shrinkInverse(
  inverse: number[],
  gain: Float64Array,
  { scale, kept, most }: { scale: number; kept: number; most: number },
): void {
  const limits = new Float64Array(gain.length)
  for (let row = 0, at = 0; row < gain.length; at += gain.length - row, row++) {
    const variance = ((inverse[at] ?? 0) - (gain[row] ?? 0) ** 2 / scale) / kept
    limits[row] = variance > most ? Math.sqrt(most / variance) : 1
  }
  let at = 0
  for (let row = 0; row < gain.length; row++) {
    const part = (gain[row] ?? 0) / scale
    const factor = (limits[row] ?? 1) / kept
    for (let column = row; column < gain.length; column++, at++) {
      inverse[at] = ((inverse[at] ?? 0) - part * (gain[column] ?? 0)) * factor * (limits[column] ?? 1)
    }
  }
}
