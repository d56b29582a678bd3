import type { MailKey } from '../address/types.js'
import type { AnswerableMail } from '../replyable/types.js'
import type { NoticeServer } from '../replyable/webhook.js'

export interface RelayUser {
  readonly user: string
  readonly pass: string
}

/** The mail server that mails are passed on to. */
export interface RelayTls {
  readonly required?: boolean | undefined
  readonly rejectUnauthorized?: boolean | undefined
}

export interface NextHopOptions {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465). Without it STARTTLS is used where it is offered. */
  readonly secure?: boolean | undefined
  /** `false`: never TLS, a password included. `required`: no mail goes on without it. */
  readonly tls?: false | RelayTls | undefined
  readonly auth?: RelayUser | undefined
  /** The name given in EHLO; this machine's where not given. */
  readonly name?: string | undefined
  /** Milliseconds of silence after which it is given up; 30 000 where not given. */
  readonly timeout?: number | undefined
}

export interface RelayOptions {
  /** 0 picks a free one. */
  readonly port: number
  /** The address listened on; 127.0.0.1 where not given. */
  readonly host?: string | undefined
  /** Who may send without a password, as IP addresses or networks (`10.0.0.0/8`); this machine, where it listens there. */
  readonly networks?: readonly string[] | undefined
  /** Who may send with a password, from anywhere. */
  readonly users?: readonly RelayUser[] | undefined
  /** For STARTTLS. Needed where passwords come over a network. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
  readonly next: NextHopOptions
  /** The domain of the reply addresses, and the keys that sign them: the server reads them with its option `mail.keys`. */
  readonly domain: string
  readonly keys: readonly MailKey[]
  /** `plus`: `r+token@domain`. `catch-all`: `r-token@domain`. */
  readonly style?: 'plus' | 'catch-all' | undefined
  /** Records what an answer will be about at a Press Zero server, which shows it on the case. */
  readonly server?: NoticeServer | undefined
  /** Records what was passed on, besides `server` or instead of it. */
  readonly record?: (mail: AnswerableMail) => Promise<void>
  /** Bytes of one mail; 50 MiB where not given. */
  readonly size?: number | undefined
  /** Recipients of one mail; 100 where not given. */
  readonly recipients?: number | undefined
  /** Connections at a time; 50 where not given. */
  readonly clients?: number | undefined
  /** Milliseconds of silence after which a connection is closed; 60 000 where not given. */
  readonly timeout?: number | undefined
  /** Told when a mail was passed on but could not be recorded: its answer still opens a case. */
  readonly onError?: (error: unknown, mail: AnswerableMail) => void
}

export interface Relaying {
  /** The port listened on. */
  readonly port: number
  close(): Promise<void>
}
