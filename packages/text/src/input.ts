/**
 * The shapes that are put into words. They copy what crosses the network, so that those values can be handed in as
 * they are; this package imports nothing.
 */

export type UnknownReason = 'too-few-outcomes' | 'nobody-on' | 'unknown-queue'

export type Announcement =
  | {
      readonly kind: 'range'
      /** Whole minutes. */
      readonly fromMinutes: number
      readonly toMinutes: number
      /** The share of people for whom the range holds, between 0 and 1. */
      readonly confidence: number
      /** One-based, the asker included. */
      readonly position: number
      /** True when this range is later than what the same person was told before. */
      readonly revised: boolean
      readonly simulated?: boolean | undefined
    }
  | {
      readonly kind: 'unknown'
      readonly reason: UnknownReason
      readonly position: number
      readonly humansOn: number
      readonly simulated?: boolean | undefined
    }
  | {
      readonly kind: 'closed'
      readonly opensAt?: string | undefined
      readonly simulated?: boolean | undefined
    }

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** From and to as `HH:MM`, to up to `24:00`; a `to` that is not later than `from` is on the next day. */
export type Interval = readonly [from: string, to: string]

export interface Holiday {
  /** `2026-12-25`, in the company's time zone. */
  readonly date: string
  readonly name?: string | undefined
  /** Without hours: closed all day. */
  readonly hours?: readonly Interval[] | undefined
}

export interface OpeningHours {
  /** An IANA time zone, such as `Europe/Brussels`. */
  readonly timeZone: string
  /** A day that is not named is closed. */
  readonly weekly: { readonly [day in Weekday]?: readonly Interval[] | undefined }
  readonly holidays?: readonly Holiday[] | undefined
}

export interface Phone {
  readonly number: string
  readonly label?: string | undefined
}

export interface Person {
  readonly name: string
  readonly role?: string | undefined
}

export interface Topic {
  readonly id: string
  /** The company's own words by language tag. */
  readonly labels: Readonly<Record<string, string>>
}

/** How a company can be reached. Lists may be left out. */
export interface Contact {
  readonly name: string
  readonly locale?: string | undefined
  readonly phones?: readonly Phone[] | undefined
  readonly email?: string | undefined
  readonly hours?: OpeningHours | undefined
  readonly people?: readonly Person[] | undefined
  readonly topics?: readonly Topic[] | undefined
  readonly writesFrom?: string | undefined
}

export type CaseStatus = 'open' | 'waiting' | 'with-human' | 'awaiting-customer' | 'resolved'

export interface Pledge {
  readonly id: string
  readonly kind: 'answer' | 'reply'
  readonly by: string
  readonly confidence: number
  readonly outcome: 'open' | 'kept' | 'broken' | 'unresolved'
  /** The id of the earlier pledge that this one pushed back. */
  readonly revises?: string | undefined
}

export interface CaseEmail {
  readonly address: string
  readonly writesFrom: string
  readonly delivery: 'none' | 'queued' | 'sent' | 'bounced' | 'failed'
  readonly reason?: string | undefined
}

export interface LineState {
  readonly position: number
  readonly away: boolean
  readonly announcement: Announcement
}

export type ProblemCode =
  | 'invalid-request'
  | 'unauthenticated'
  | 'link-used'
  | 'origin-not-allowed'
  | 'forbidden'
  | 'case-not-found'
  | 'not-found'
  | 'method-not-allowed'
  | 'version-conflict'
  | 'case-taken'
  | 'not-claimed'
  | 'not-in-line'
  | 'queue-closed'
  | 'no-address'
  | 'resolved'
  | 'too-large'
  | 'unsupported-media-type'
  | 'key-reused'
  | 'too-many-requests'
  | 'internal'
  | 'unavailable'
