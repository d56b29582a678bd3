import { learnErrors, newRidge, predict, type RidgeSetting, type RidgeState } from './ridge.js'

/** How the mean wait follows from what the forecasts say. */
export interface MeanState {
  ridge: RidgeState
  /** The mean wait of late, in seconds: the unit in which this is learned. */
  waited: number
  count: number
}

/** Two means in seconds: of the exact form, and of the same shape around the learned center. */
export interface MeanInputs {
  exact: number
  seen: number
}

const SETTING: RidgeSetting = { lean: 3, memory: 5000 }
/** An error beyond this many mean waits tells no more than that. */
const MOST_ERROR = 8
/** The mean stays within this factor of what the learned center says. */
const MOST_FACTOR = 3

export function newMean(): MeanState {
  return { ridge: newRidge([[0, 0, 1]], SETTING), waited: 0, count: 0 }
}

export function meanOf({ ridge, waited, count }: MeanState, { exact, seen }: MeanInputs): number {
  if (count === 0) return seen
  const mean = waited * predict(ridge, 0, [1, exact / waited, seen / waited])
  return Math.max(seen / MOST_FACTOR, Math.min(seen * MOST_FACTOR, mean))
}

export function learnMean(
  state: MeanState,
  { exact, seen }: MeanInputs,
  { seconds, share }: { seconds: number; share: number },
): void {
  if (state.count === 0) state.waited = Math.max(seconds, 1)
  const features = [1, exact / state.waited, seen / state.waited]
  const error = seconds / state.waited - predict(state.ridge, 0, features)
  learnErrors(state.ridge, features, {
    errors: [Math.max(-MOST_ERROR, Math.min(MOST_ERROR, error))],
    weight: share,
    setting: { lean: SETTING.lean, memory: SETTING.memory / share },
  })
  state.count += 1
  state.waited += (seconds - state.waited) / Math.min(state.count + 1, SETTING.memory)
}
