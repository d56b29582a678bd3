export { isQueueEventRefused, QueueEventRefused, type RefusalCode } from './refusal.js'
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
  WaitSnapshot,
} from './types.js'
