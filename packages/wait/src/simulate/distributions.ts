import type { Random } from './random.js'

/** How long something takes, in seconds. `cv` is the standard deviation over the mean. */
export type Distribution =
  | { kind: 'exponential'; mean: number }
  | { kind: 'lognormal'; mean: number; cv: number }
  | { kind: 'erlang'; mean: number; shape: number }

/** One draw, in seconds. */
export function draw(distribution: Distribution, random: Random): number {
  switch (distribution.kind) {
    case 'exponential':
      return exponential(distribution.mean, random)
    case 'lognormal': {
      const variance = Math.log(1 + distribution.cv ** 2)
      return distribution.mean * Math.exp(random.normal() * Math.sqrt(variance) - variance / 2)
    }
    case 'erlang': {
      let sum = 0
      for (let k = 0; k < distribution.shape; k++) sum += exponential(distribution.mean, random)
      return sum / distribution.shape
    }
  }
}

/** One draw of the exponential distribution. */
export function exponential(mean: number, random: Random): number {
  return -mean * Math.log(random.next())
}
