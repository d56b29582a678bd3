import { announce } from './announce.js'
import { createBook } from './book.js'
import { createEstimator } from './estimate.js'
import { createObserver } from './observe.js'
import { readOptions } from './options.js'
import { readSnapshot } from './snapshot.js'
import type { WaitEngine, WaitEngineOptions } from './types.js'

/**
 * Learns from what happens in a line how long people wait, and says it with a range. Pure: the only clock is
 * the `at` of events and questions. Throws a RangeError that names a wrong option and says what to write.
 */
export function createWaitEngine(options: WaitEngineOptions = {}): WaitEngine {
  const setting = readOptions(options)
  const book = createBook(setting, options.hours, options.snapshot && readSnapshot(options.snapshot))
  const estimator = createEstimator(book, setting)
  return {
    observe: createObserver(book, estimator),
    estimate: estimator.estimate,
    place: estimator.place,
    announce,
    verdicts: book.verdicts.take,
    snapshot: book.snapshot,
  }
}
