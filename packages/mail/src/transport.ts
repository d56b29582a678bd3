import type { ComposedMail } from './compose/types.js'

/** What the next mail server said to a mail that it took for at least one recipient. */
export interface SendReport {
  readonly accepted: readonly string[]
  readonly rejected: readonly RejectedRecipient[]
  /** The server's last line, as sent. */
  readonly response: string
  /** The Message-ID that the mail goes on under, with its angle brackets, where the provider puts one in place of ours. */
  readonly messageId?: string
}

export interface RejectedRecipient {
  readonly address: string
  /** SMTP reply code, such as 550; 0 where the server gave none. */
  readonly code: number
  readonly response: string
}

/**
 * Sends composed mails. Resolves once the next server has taken the mail for at least one recipient; rejects with a
 * {@link TransportError} otherwise. Sending the same mail again is safe: its Message-ID stays the same.
 */
export interface MailTransport {
  send(mail: ComposedMail): Promise<SendReport>
  close(): Promise<void>
}

/** The mail was not taken. `temporary` means: try again later; `permanent`: this mail will never be taken. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly kind: 'temporary' | 'permanent'
  /** SMTP reply code; 0 where no server answered. */
  readonly code: number
  readonly rejected: readonly RejectedRecipient[]

  constructor(
    kind: 'temporary' | 'permanent',
    message: string,
    details: { code?: number; rejected?: readonly RejectedRecipient[]; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.kind = kind
    this.code = details.code ?? 0
    this.rejected = details.rejected ?? []
  }
}

export function isTransportError(error: unknown): error is TransportError {
  return error instanceof TransportError
}

/** The envelope a mail came in: what the two servers said to each other, not what the headers claim. */
export interface IncomingEnvelope {
  /** MAIL FROM; empty for the null return path. */
  readonly from: string
  /** RCPT TO, as given. */
  readonly to: readonly string[]
  /** The peer, where there is one. */
  readonly remote?: { readonly address: string; readonly helo?: string }
}

export interface IncomingMail {
  readonly envelope: IncomingEnvelope
  readonly raw: Uint8Array
}

/**
 * Brings mails in. The handler's promise is the receipt: a mail is acknowledged to its giver only after it has resolved,
 * and given again later when it rejects.
 */
export interface MailSource {
  /**
   * Begins to receive. Rejects with a `MailError` that names the option where it can never begin as it was set up.
   *
   * @param memory for a source that must know where it stopped, such as a mailbox; without it, it remembers for as long as
   *   the process lives
   * @param tell is told what goes wrong meanwhile, such as a lost connection; the source mends it by itself
   */
  receive(
    handler: (incoming: IncomingMail) => Promise<void>,
    memory?: SourceMemory,
    tell?: (trouble: SourceTrouble) => void,
  ): Promise<Receiving>
}

/** Something durable, lent to a source: whole numbers that only grow, by name. */
export interface SourceMemory {
  /** 0 where nothing was noted under this name. */
  recall(name: string): Promise<number>
  /** Resolves when it is durable. A smaller number than the noted one changes nothing. */
  note(name: string, value: number): Promise<void>
}

export interface SourceTrouble {
  /** What happened and what the source does about it, in one sentence, for whoever runs the server. */
  readonly message: string
  readonly cause?: unknown
}

export interface Receiving {
  /** The port listened on; 0 for a source without one. */
  readonly port: number
  close(): Promise<void>
}
