export { type Dev, type StartDevOptions, startDev } from './dev.js'
export { UsageError } from './flags.js'
export { type DevOptions, readDevOptions } from './options.js'
export { readPort } from './ports.js'
