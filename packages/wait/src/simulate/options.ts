import type { Arrivals } from './arrivals.js'
import type { Distribution } from './distributions.js'

export interface SimulatedQueue {
  arrivals: Arrivals
  /** How long a person waits before leaving. Absent: for ever. */
  patience?: Distribution
  /** Shares of people by priority, such as `{ 0: 0.8, 2: 0.2 }`. Default: all 0. */
  priorities?: Readonly<Record<number, number>>
}

/** People who answer one or several queues. */
export interface SimulatedPool {
  queues: Readonly<Record<string, SimulatedQueue>>
  agents: number
  /** Changes in the number of humans, in order of time; may be without end. */
  changes?: Iterable<{ atSeconds: number; agents: number }>
  service: Distribution
}

export interface SimulationOptions {
  /** A whole number: the same seed gives the same events. */
  seed: number
  pools: Readonly<Record<string, SimulatedPool>>
  /** The moment of second zero, in milliseconds since the epoch. Default 0. */
  start?: number
  /** How long people arrive; after that the lines empty and the events end. Default: without end. */
  seconds?: number
  /** As in the engine: seconds by which a priority counts as having joined earlier. */
  priorityCredit?: Readonly<Record<number, number>>
  /** Whether `staffed` events tell how many humans are on. Default true. */
  staffed?: boolean
  /** What ids begin with. Default `sim-`. */
  idPrefix?: string
}

/** Throws a RangeError that names the option and says what to write. */
export function checkOptions({ seed, pools, seconds }: SimulationOptions): void {
  if (!Number.isInteger(seed)) throw new RangeError(`seed: ${seed} is not possible; write a whole number`)
  if (seconds !== undefined && !(seconds >= 0))
    throw new RangeError(`seconds: ${seconds}; write zero or more`)
  for (const [name, { agents, service, queues }] of Object.entries(pools)) {
    if (!(Number.isInteger(agents) && agents >= 0)) {
      throw new RangeError(`pools.${name}.agents: ${agents} is not a number of people; write zero or more`)
    }
    checkDistribution(service, `pools.${name}.service`)
    for (const [queue, { arrivals, patience }] of Object.entries(queues)) {
      const field = `pools.${name}.queues.${queue}`
      const rate = arrivals.kind === 'varying' ? arrivals.peakPerHour : arrivals.perHour
      if (!(rate > 0)) throw new RangeError(`${field}.arrivals: the rate must be above zero`)
      if (arrivals.kind === 'bursty' && !(arrivals.size >= 1)) {
        throw new RangeError(`${field}.arrivals.size: ${arrivals.size} is not possible; write 1 or more`)
      }
      if (patience) checkDistribution(patience, `${field}.patience`)
    }
  }
}

function checkDistribution(distribution: Distribution, field: string): void {
  if (!(distribution.mean > 0)) throw new RangeError(`${field}.mean: must be above zero, in seconds`)
  if (distribution.kind === 'lognormal' && !(distribution.cv > 0)) {
    throw new RangeError(`${field}.cv: must be above zero`)
  }
  if (distribution.kind === 'erlang' && !(Number.isInteger(distribution.shape) && distribution.shape > 0)) {
    throw new RangeError(`${field}.shape: must be a whole number above zero`)
  }
}
