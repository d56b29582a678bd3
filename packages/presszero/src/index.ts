export { type Dev, type StartDevOptions, startDev } from './dev.js'
export { isMendable } from './run.js'
