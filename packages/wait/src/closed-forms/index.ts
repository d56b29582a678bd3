export { betaI, betaQuantile } from './beta.js'
export { digamma, gammaP, gammaQuantile, logGamma } from './gamma.js'
export { averageSpeedOfAnswer, erlangA, erlangC, type QueueRates } from './queues.js'
export { expectedWait, type LineMotion, type WaitTriple, waitQuantile, waitTriple } from './waits.js'
