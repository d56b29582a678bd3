/** A piece of a mail's body, as the mail engine takes it. All texts are plain. */
export type MailBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'message'; readonly author: string; readonly note?: string; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly MailFact[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'note'; readonly text: string }

export interface MailFact {
  readonly label: string
  readonly value: string
}

/** All words of a mail. Who writes to whom, and threading, are the mail engine's. */
export interface MailWording {
  /** One line. */
  readonly subject: string
  /** What mail programs show after the subject. */
  readonly preheader: string
  readonly blocks: readonly MailBlock[]
  /** Lines below the card. */
  readonly footer: readonly string[]
}

export const heading = (text: string): MailBlock => ({ kind: 'heading', text })
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text })
export const note = (text: string): MailBlock => ({ kind: 'note', text })

/** Rows without a value are left out. */
export function facts(rows: Readonly<Record<string, string | undefined>>): MailBlock {
  return {
    kind: 'facts',
    rows: Object.entries(rows).flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  }
}
