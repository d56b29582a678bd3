import { isLoopback } from '../loopback.js'
import type { ImapSourceOptions } from './types.js'

/** What is used of imapflow's client. */
export interface ImapClient {
  connect(): Promise<void>
  mailboxOpen(path: string, options: { readOnly: boolean }): Promise<OpenFolder>
  search(
    query: { uid: string; since?: Date },
    options: { uid: true },
  ): Promise<number[] | false | undefined | object>
  fetch(range: string, query: FetchQuery, options: { uid: true }): AsyncIterable<FetchedMail>
  /** Resolves when any other command ends it. */
  idle(): Promise<unknown>
  messageFlagsAdd(range: string, flags: string[], options: { uid: true }): Promise<boolean>
  messageMove(range: string, folder: string, options: { uid: true }): Promise<unknown>
  messageDelete(range: string, options: { uid: true }): Promise<boolean>
  on(event: 'exists' | 'close', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  logout(): Promise<void>
  close(): void
}

export interface OpenFolder {
  readonly uidValidity: bigint
  readonly uidNext: number
}

interface FetchQuery {
  uid: true
  size?: true
  internalDate?: true
  source?: true | { start: number; maxLength: number }
}

export interface FetchedMail {
  readonly uid: number
  readonly size?: number | undefined
  readonly internalDate?: Date | string | undefined
  readonly source?: Uint8Array | undefined
}

export type NewClient = (options: ImapSourceOptions) => Promise<ImapClient>

const CONNECT_WITHIN_MS = 30_000

/** A client of imapflow, which is loaded by the first one only. */
export const imapFlowClient: NewClient = async options => {
  const { host, secure = true, port = secure ? 993 : 143, auth, tls } = options
  const { ImapFlow } = await import('imapflow')
  return new ImapFlow({
    ...{ host, port, secure, logger: false, disableAutoIdle: true, connectionTimeout: CONNECT_WITHIN_MS },
    // A password does not travel in the clear to another machine; on this one, TLS is asked for where its options are given.
    ...(secure ? {} : { doSTARTTLS: !isLoopback(host) || tls !== undefined }),
    ...(tls === undefined ? {} : { tls: { ...(tls.ca && { ca: tls.ca }) } }),
    ...(tls?.servername === undefined ? {} : { servername: tls.servername }),
    auth:
      'pass' in auth
        ? { user: auth.user, pass: auth.pass }
        : { user: auth.user, accessToken: await auth.accessToken() },
  })
}
