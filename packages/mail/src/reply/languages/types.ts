/**
 * How mail programs write in one language. All entries are plain text, compared without regard to case; adding a
 * language is adding a file and its name to `index.ts`.
 */
export interface ReplyLanguage {
  /** First words of a line that introduces a quote: "On" of "On Tuesday, Ann wrote:". */
  readonly opens: readonly string[]
  /** The verb of that line: "wrote". */
  readonly wrote: readonly string[]
  /** Labels of a quoted mail's header block, without the colon. */
  readonly from: readonly string[]
  readonly sent: readonly string[]
  readonly to: readonly string[]
  readonly subject: readonly string[]
  /** What stands between dashes above a quoted mail: "Original Message". */
  readonly original: readonly string[]
  /** What stands above a mail passed on: "Forwarded message". */
  readonly forwarded: readonly string[]
  /** How a phone's signature begins, or what it says: "Sent from my". */
  readonly device: readonly string[]
  /** What people write above their name. */
  readonly closings: readonly string[]
}
