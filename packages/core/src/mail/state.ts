import type { CaseEmail } from '@presszero/wire'
import type { ReadableAtom } from 'nanostores'
import type { Trouble } from '../net/errors.js'

/**
 * Where the person stands with their mail address. `value` is what is in the field.
 * `editing`: nothing was given yet, or it is being changed; `invalid` once they tried to give what is no address,
 * `textMissing` once they tried without the message that a first mail needs, `trouble` if the server refused it.
 * `suggestion`: it looks like a typing error; nothing was sent.
 * `sending`: on its way, or waiting for a network.
 * `will-write-from`: the server has it, and this is the address that will write.
 * `bounced`: mail to it came back (or could not be sent), with the reason's code.
 */
export type MailState =
  | { step: 'editing'; value: string; invalid: boolean; textMissing?: boolean; trouble?: Trouble }
  | { step: 'suggestion'; value: string; suggestion: string }
  | { step: 'sending'; value: string }
  | { step: 'will-write-from'; value: string; email: CaseEmail }
  | { step: 'bounced'; value: string; email: CaseEmail }

/** What goes with an address where no case is held yet. */
export interface MailDetails {
  text?: string
  name?: string
  topic?: string
}

/** A field for a mail address. */
export interface MailCapture {
  readonly $state: ReadableAtom<MailState>
  setValue(value: string): void
  /** Gives the address, with a message where no case is held yet. A probable typing error is asked about first. */
  submit(details?: MailDetails): Promise<void>
  /** Takes the suggested address, and submits it. */
  acceptSuggestion(): Promise<void>
  /** Submits the address as it was typed. */
  keepAsTyped(): Promise<void>
  /** Back to the field, to give another address. */
  edit(): void
}
