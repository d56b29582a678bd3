export { type BacktestOptions, type BacktestReport, backtest } from './backtest.js'
export { createBaselines } from './baselines/index.js'
export { COLUMNS, type Column, type Mapping, readMapping } from './columns.js'
export {
  type Contact,
  type ContactLog,
  type ContactLogOptions,
  createContactReader,
  type Fault,
} from './contacts.js'
export type { Forecaster, Joining, Said } from './forecaster.js'
export type { Holding } from './holding.js'
export { OUTCOMES, type Outcome, type OutcomeMapping, readOutcomes } from './outcomes.js'
export { createScore, type Held, type RangeScore, type Score } from './score.js'
export type { Scored, Told } from './tally.js'
export type { TimeFormat } from './times.js'
