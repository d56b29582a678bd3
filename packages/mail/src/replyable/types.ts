import type { ReplyAddressesOptions } from '../address/types.js'

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
}

export interface ReplyableOptions extends ReplyAddressesOptions {
  /**
   * Records what an answer will be about. The mail is sent once this has settled: where it fails, the answer still opens
   * its case, only without what it answers.
   */
  readonly record?: (mail: AnswerableMail) => Promise<void> | void
  /** Told when `record` fails. */
  readonly onError?: (error: unknown, mail: AnswerableMail) => void
}
