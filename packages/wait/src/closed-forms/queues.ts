/** A queue in its long run. Rates are per unit of time, of one arrival stream, one server and one waiting person. */
export interface QueueRates {
  servers: number
  arrivals: number
  service: number
}

/** Erlang B by its recurrence: the share of arrivals that find all servers busy where nobody may wait. */
function erlangB(servers: number, load: number): number {
  let blocked = 1
  for (let k = 1; k <= servers; k++) blocked = (load * blocked) / (k + load * blocked)
  return blocked
}

/** Erlang C: the share of arrivals that wait in M/M/s. Needs arrivals < servers · service. */
export function erlangC({ servers, arrivals, service }: QueueRates): number {
  const load = arrivals / service
  const blocked = erlangB(servers, load)
  return (servers * blocked) / (servers - load * (1 - blocked))
}

/** The average speed of answer in M/M/s, over everybody. */
export function averageSpeedOfAnswer(rates: QueueRates): number {
  return erlangC(rates) / (rates.servers * rates.service - rates.arrivals)
}

/**
 * Erlang A (M/M/s+M): the shares of arrivals that wait and that leave unanswered, from the stationary
 * birth–death chain seen by an arrival (PASTA). `leave` is the rate at which one waiting person leaves.
 */
export function erlangA({ servers, arrivals, service, leave }: QueueRates & { leave: number }): {
  waits: number
  leaves: number
} {
  // The recurrence of Erlang B gives all states below `servers` relative to the full one, without factorials.
  const below = 1 / erlangB(servers, arrivals / service) - 1
  let weight = 1
  let waiting = 1
  let queued = 0
  for (let n = 1; weight > 1e-18 * waiting || arrivals > servers * service + n * leave; n++) {
    weight *= arrivals / (servers * service + n * leave)
    waiting += weight
    queued += n * weight
  }
  const total = below + waiting
  return { waits: waiting / total, leaves: (leave * queued) / (arrivals * total) }
}
