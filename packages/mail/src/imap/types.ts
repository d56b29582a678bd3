export interface ImapSourceOptions {
  readonly host: string
  /** 993 where `secure`, else 143. */
  readonly port?: number
  /** TLS from the first byte; yes where not given. With `false`, STARTTLS is needed, except on this machine. */
  readonly secure?: boolean
  readonly auth: ImapAuth
  /** The folder that is read; INBOX where not given. */
  readonly folder?: string
  /**
   * Mails that came before are left alone: at the first start, and where the server numbers the folder anew. Where not
   * given: from the first start. It is remembered from the first start on; a change later on changes nothing.
   */
  readonly since?: Date
  /**
   * What becomes of a mail in the mailbox once it is taken. `keep`, where not given, opens the folder for reading only
   * and changes nothing in it.
   */
  readonly after?: 'keep' | 'seen' | 'delete' | `move:${string}`
  /** Of To and Cc, only addresses at this domain count as recipients where no server wrote any down. */
  readonly domain?: string
  /** Bytes of one mail; 25 MiB where not given. Of a larger one, as much is taken. */
  readonly size?: number
  /** Milliseconds after which the folder is looked at, though the server told of nothing; 4 minutes where not given, 28 at most. */
  readonly pollEvery?: number
  /** For a server whose certificate no public authority signed. */
  readonly tls?: { readonly ca?: string; readonly servername?: string }
}

/** A password, or an access token of OAuth 2, asked for at each connection since it expires. */
export type ImapAuth =
  | { readonly user: string; readonly pass: string }
  | { readonly user: string; readonly accessToken: () => string | Promise<string> }
