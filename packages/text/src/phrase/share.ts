/** A share as people say it: `right` in `of` people. */
export interface Share {
  readonly right: number
  readonly of: number
}

const denominators = [2, 3, 4, 5, 10, 20]

/** 0.8 → 4 in 5, 0.9 → 9 in 10; to within one in a hundred, and never all or none. */
export function shareOf(confidence: number): Share {
  const of = denominators.find(n => isClose(confidence, n)) ?? 100
  return { right: Math.min(of - 1, Math.max(1, Math.round(confidence * of))), of }
}

function isClose(confidence: number, of: number): boolean {
  const right = Math.round(confidence * of)
  return right > 0 && right < of && Math.abs(right / of - confidence) < 0.0101
}
