export type { Arrivals } from './arrivals.js'
export type { Distribution } from './distributions.js'
export type { SimulatedPool, SimulatedQueue, SimulationOptions } from './options.js'
export { simulate } from './simulate.js'
