import type { ReplyAddressesOptions } from '../address/types.js'
import type { NoticeServer } from './webhook.js'

/** What of a nodemailer transporter the plugin uses. */
export interface PluggableTransporter {
  use(
    step: 'compile',
    plugin: (mail: { data: object }, done: (error?: Error | null) => void) => void,
  ): unknown
}

/** A mail that was made answerable, before it is sent. */
export interface AnswerableMail {
  /** The case that an answer opens. The same for a mail sent again under the same Message-ID. */
  readonly caseId: string
  readonly messageId: string
  readonly recipients: readonly string[]
  readonly subject: string
  /** As the application wrote it, where it is a string. */
  readonly text?: string
  readonly html?: string
  /** What it is about in the application's words, such as "order A-1234": its header `X-Press-Zero-About`. */
  readonly about?: string
  /** The topic of the case that an answer opens: its header `X-Press-Zero-Topic`. */
  readonly topic?: string
  /** A BCP 47 language tag: its header `Content-Language`. */
  readonly locale?: string
}

export interface ReplyableOptions extends ReplyAddressesOptions {
  /** Records what an answer will be about at a Press Zero server, which shows it on the case. */
  readonly server?: NoticeServer
  /**
   * Records what an answer will be about. The mail is sent once this has settled: where it fails, the answer still opens
   * its case, only without what it answers. Besides `server`, or instead of it.
   */
  readonly record?: (mail: AnswerableMail) => Promise<void> | void
  /** Told when `record` fails, or when the server could not be told for good. */
  readonly onError?: (error: unknown, mail: AnswerableMail) => void
}
