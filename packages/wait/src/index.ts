export { announce } from './announce.js'
export { createWaitEngine } from './engine.js'
export { isQueueEventRefused, QueueEventRefused, type RefusalCode } from './refusal.js'
export type { WaitSnapshot } from './snapshot.js'
export type {
  AnnounceContext,
  Announcement,
  Basis,
  ClosedEstimate,
  Estimate,
  EstimateQuery,
  Place,
  Prior,
  QueueEvent,
  RangeEstimate,
  UnknownEstimate,
  UnknownReason,
  Verdict,
  WaitEngine,
  WaitEngineOptions,
} from './types.js'
