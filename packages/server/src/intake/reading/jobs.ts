import type { SenderAuthentication } from '@presszero/mail'
import type { DnsResolver } from '@presszero/mail/verify'
import { type ReadLetter, readLetter } from './letter.js'
import { type HandedOut, handOut, type ShownMail, showMail } from './shown-mail.js'

/** Something to be done with a stranger's bytes, away from the main thread where there are threads. */
export type Job =
  | { kind: 'read'; raw: Uint8Array; trustedAuthservIds: readonly string[] }
  | { kind: 'show'; raw: Uint8Array }
  | { kind: 'hand-out'; raw: Uint8Array; index: number }
  | ({ kind: 'check'; raw: Uint8Array } & CheckedEnvelope)

/** Who handed the mail in, as far as there was a peer. */
export interface CheckedEnvelope {
  mailFrom: string
  ip?: string
  helo?: string
}

/** What comes of each. Plain data: it crosses from a thread. */
export interface Outcomes {
  read: ReadLetter
  show: ShownMail
  'hand-out': HandedOut | undefined
  check: SenderAuthentication
}

type Doing = {
  [Kind in Job['kind']]: (job: Extract<Job, { kind: Kind }>, resolver: DnsResolver) => Promise<Outcomes[Kind]>
}

const doing: Doing = {
  read: ({ raw, trustedAuthservIds }) => readLetter(raw, trustedAuthservIds),
  show: ({ raw }) => showMail(raw),
  'hand-out': ({ raw, index }) => handOut(raw, index),
  async check({ kind: _, raw, ...envelope }, resolver) {
    const { verifySender } = await import('@presszero/mail/verify')
    return verifySender(raw, { ...envelope, resolver })
  },
}

/**
 * Does a job. What checks senders is loaded when it is first needed.
 *
 * @throws MailError where the mail goes beyond what is read of one
 */
export async function doJob<Kind extends Job['kind']>(
  job: Extract<Job, { kind: Kind }>,
  resolver: DnsResolver,
): Promise<Outcomes[Kind]> {
  const kind: Kind = job.kind
  return doing[kind](job, resolver)
}
