export { type Dev, type StartDevOptions, startDev } from './dev.js'
export { type DevOptions, readDevOptions, readPort, UsageError } from './options.js'
