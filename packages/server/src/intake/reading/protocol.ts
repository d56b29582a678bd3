import type { Job } from './jobs.js'
import type { UnreadableReason } from './unreadable.js'

/** What the main thread tells: a job, or what a lookup that the job asked for has found. */
export type ToThread =
  | { id: number; job: Job }
  | { lookup: number; records: string[] | string[][] }
  | { lookup: number; code: string }

/** What a thread tells: that it is there, what came of a job, or what has to be looked up for it. */
export type FromThread =
  | { ready: true }
  | { id: number; outcome: unknown }
  | { id: number; unreadable: UnreadableReason }
  | { id: number; failed: string }
  | { id: number; lookup: number; domain: string; type: string }

/** The code of an error of DNS, such as ENOTFOUND, or one that says nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'ESERVFAIL'
}
