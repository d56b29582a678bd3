import type { CaseEmail } from '@presszero/wire'
import type { Trouble } from '../net/errors.js'

/**
 * Where the person stands with their mail address. `value` is what is in the field.
 * `editing`: nothing was given yet, or it is being changed; `invalid` once they tried to give what is no address.
 * `suggestion`: it looks like a typing error; nothing was sent.
 * `sending`: on its way, or waiting for a network.
 * `will-write-from`: the server has it, and this is the address that will write.
 * `bounced`: mail to it came back (or could not be sent), with the reason's code.
 */
export type MailState =
  | { step: 'editing'; value: string; invalid: boolean; trouble?: Trouble }
  | { step: 'suggestion'; value: string; suggestion: string }
  | { step: 'sending'; value: string }
  | { step: 'will-write-from'; value: string; writesFrom: string; delivery: CaseEmail['delivery'] }
  | { step: 'bounced'; value: string; writesFrom: string; reason?: string }
