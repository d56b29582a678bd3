export { relay } from './relay.js'
export type { NextHopOptions, Relaying, RelayOptions, RelayUser } from './types.js'
