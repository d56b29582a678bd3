import { createContact } from '../contact/contact.js'
import type { ContactOptions, ContactStore } from '../contact/types.js'
import type { MailCapture } from './state.js'

/** A mail field that stands alone, with the contact behind it. */
export interface StandaloneMailCapture extends MailCapture {
  readonly contact: ContactStore
  /** Ends what belongs to the field alone: the contact too, unless it was handed in. */
  dispose(): void
}

/** The mail field of a contact that exists already, or of one of its own. */
export function createMailCapture(
  options: ContactOptions | { contact: ContactStore },
): StandaloneMailCapture {
  const { contact: given } = options
  if (given && '$state' in given) return { ...given.mail, contact: given, dispose: () => {} }
  const contact = createContact({ ...options, contact: given })
  return { ...contact.mail, contact, dispose: () => contact.dispose() }
}
