import type { Forecaster } from '../forecaster.js'
import { asterisk, headOfLine, lastToEnterService, meanOfLastTen, positionTimesHandling } from './figures.js'
import { constant, positionPriorityTable } from './table.js'

/** What peers say, and what one gets by counting: all that the engine is measured against. */
export function createBaselines(): Forecaster[] {
  return [
    constant(),
    asterisk(),
    lastToEnterService(),
    headOfLine(),
    meanOfLastTen(),
    positionTimesHandling(),
    positionPriorityTable(),
  ]
}
