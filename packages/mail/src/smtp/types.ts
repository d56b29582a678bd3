export interface SmtpTransportOptions {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465). Without it STARTTLS is used where the server offers it. */
  readonly secure?: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
  /** Keep connections open for further mails: yes, where not told. */
  readonly pool?: boolean
  /** The name given in EHLO. */
  readonly name?: string
  /** Milliseconds without an answer before a connection is given up. */
  readonly timeout?: number
  /**
   * Reads from a provider's last line the Message-ID, with its angle brackets, that it puts in place of ours: an answer
   * names that one. Amazon SES is known by its host.
   */
  readonly replacedId?: (response: string) => string | undefined
}

export interface SmtpReceiverOptions {
  /** The address listened on; 127.0.0.1 where not given. */
  readonly host?: string
  /** 0 picks a free one. */
  readonly port: number
  /**
   * Recipients' domains that are taken; all others get 550, so that this is no open relay. `any` is for a mailbox of
   * development that keeps every mail and passes none on.
   */
  readonly domains: readonly string[] | 'any'
  /** Bytes of one mail; 25 MiB where not given. */
  readonly size?: number
  /** Recipients of one mail; 100 where not given. */
  readonly recipients?: number
  /** Connections at a time; 100 where not given. */
  readonly clients?: number
  /** Milliseconds of silence after which a connection is closed; 60 000 where not given. */
  readonly timeout?: number
  /** The name in the greeting. */
  readonly name?: string
  readonly tls?: { readonly key: string; readonly cert: string }
}
