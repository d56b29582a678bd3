/** Outcomes behind lines of 20 to 39, 40 to 79, 80 to 159 … people, each by what it tells. Plain JSON. */
export type DepthsState = number[]

const FIRST = 20
/** How many outcomes it takes until what was learned elsewhere of narrower ranges is half believed here. */
const LEAN = 10

/** From 0 to 1: how far ranges narrower than the exact form's are believed behind so many people. */
export function beliefAt(depths: DepthsState, ahead: number): number {
  if (ahead < FIRST) return 1
  const seen = depths[depthOf(ahead)] ?? 0
  return seen / (seen + LEAN)
}

export function learnDepth(depths: DepthsState, ahead: number, share: number): void {
  if (ahead < FIRST) return
  const depth = depthOf(ahead)
  while (depths.length <= depth) depths.push(0)
  depths[depth] = (depths[depth] ?? 0) + share
}

function depthOf(ahead: number): number {
  return 31 - Math.clz32(ahead / FIRST)
}
