import { exponential } from './distributions.js'
import type { Random } from './random.js'

/** How people arrive. Moments are in seconds since the start of the simulation. */
export type Arrivals =
  | { kind: 'poisson'; perHour: number }
  /** A Poisson stream whose rate follows `perHour(seconds)`, never above `peakPerHour`. */
  | { kind: 'varying'; perHour: (seconds: number) => number; peakPerHour: number }
  /** Groups of `size` people on average (geometric), who arrive within `withinSeconds` of the group's first moment. */
  | { kind: 'bursty'; perHour: number; size: number; withinSeconds: number }

/** Gives the moments of arrival one after the other, in order, without end. */
export function createArrivals(arrivals: Arrivals, random: Random): () => number {
  switch (arrivals.kind) {
    case 'poisson':
      return poisson(arrivals.perHour, random)
    case 'varying':
      return thinned(arrivals, random)
    case 'bursty':
      return bursts(arrivals, random)
  }
}

function poisson(perHour: number, random: Random): () => number {
  let at = 0
  return () => {
    at += exponential(3600 / perHour, random)
    return at
  }
}

/** Lewis and Shedler's thinning: arrivals at the peak rate, kept in proportion. */
function thinned(
  { perHour, peakPerHour }: Extract<Arrivals, { kind: 'varying' }>,
  random: Random,
): () => number {
  const candidate = poisson(peakPerHour, random)
  return () => {
    for (;;) {
      const at = candidate()
      if (random.next() * peakPerHour < perHour(at)) return at
    }
  }
}

function bursts(
  { perHour, size, withinSeconds }: Extract<Arrivals, { kind: 'bursty' }>,
  random: Random,
): () => number {
  const nextGroup = poisson(perHour / size, random)
  let groupAt = nextGroup()
  let members: number[] = []
  return () => {
    // A group that starts before the next member is due may have an earlier one.
    while (groupAt <= (members[0] ?? Number.POSITIVE_INFINITY)) {
      members.push(groupAt)
      while (random.next() > 1 / size) members.push(groupAt + withinSeconds * random.next())
      members = members.toSorted((a, b) => a - b)
      groupAt = nextGroup()
    }
    return members.shift() ?? groupAt
  }
}
