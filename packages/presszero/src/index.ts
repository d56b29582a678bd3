export { type Dev, type StartDevOptions, startDev } from './dev.js'
export { UsageError } from './flags.js'
export { type DevOptions, readDevOptions, readPort } from './options.js'
