import type { IncomingMail } from '../transport.js'

/** A request of a mail provider, its body as it came. */
export interface WebhookRequest {
  readonly headers: Headers
  readonly body: Uint8Array
}

/**
 * What a request brings, once it is known for the provider's. It is to be answered with 2xx only after these mails are
 * durable; with none, it had another purpose, which is served.
 */
export type WebhookAnswer = { readonly mails: readonly IncomingMail[] } | WebhookRefusal

export interface WebhookRefusal {
  /**
   * `unauthenticated`: it does not prove that it is the provider's. `forbidden`: it is, or was once, and is not taken here.
   * `unreadable`: it is, and brings no mail as it came: the provider must be set up otherwise. `later`: it could not be
   * checked just now.
   */
  readonly refused: 'unauthenticated' | 'forbidden' | 'unreadable' | 'later'
  /** For developers: what to change. */
  readonly detail: string
}

/** The mails that a provider brings by HTTP. */
export interface MailWebhook {
  /** Names it in the path that the provider is told. */
  readonly name: string
  /** Bytes that a request may have; what the server takes at most where not given. */
  readonly bodyBytes?: number
  /** What can be said before the body is read, which may be large. */
  admit?(headers: Headers): WebhookRefusal | undefined
  /**
   * Checks whose request it is, then reads it.
   *
   * @param now milliseconds since the epoch
   */
  receive(request: WebhookRequest, now: number): Promise<WebhookAnswer>
}

/** Options that every provider has. */
export interface WebhookOptions {
  /** Another name than the provider's, for a second webhook of the same one: lower-case letters, digits and `-`. */
  readonly name?: string
}
