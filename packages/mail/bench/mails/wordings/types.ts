/** How mail programs set to one language write about a mail of 3 March 2026, 14:05. `%s` stands for the sender. */
export interface MailWording {
  readonly code: string
  /** What the writer says, in two paragraphs. */
  readonly answer: readonly [string, string]
  readonly question: string
  /** Attributions as Gmail, Apple Mail and Thunderbird write them; `%n` stands for the bare name. */
  readonly gmail: string
  readonly apple: string
  readonly thunderbird: string
  /** Labels of the header block: from, sent, to, subject; and the date in it. */
  readonly labels: readonly [string, string, string, string]
  readonly sent: string
  readonly original: string
  readonly forwarded: string
  readonly device: string
  readonly closing: string
}
