import type { Contact, ContactInput } from '@presszero/wire'

/** Addresses whose name says that nobody reads them. */
const unanswerable = /^(no|do[-_.]?not|ne)[-_.]?(reply|answer|antwoord|repondre)/i

/**
 * A contact as a person may write it, with its lists filled in.
 * @throws {TypeError} that names what is missing, and says what to write
 */
export function readContact(input: ContactInput, hasServer: boolean): Contact {
  if (!input.name?.trim()) throw new TypeError('contact.name is missing: write the name of the company.')
  const contact: Contact = {
    ...input,
    phones: input.phones ?? [],
    people: input.people ?? [],
    topics: input.topics ?? [],
  }
  if (contact.email !== undefined && unanswerable.test(contact.email)) {
    throw new TypeError(
      `contact.email is ${contact.email}, which nobody answers: write an address that somebody reads.`,
    )
  }
  if (contact.hours && !isTimeZone(contact.hours.timeZone)) {
    throw new TypeError(
      `contact.hours.timeZone is ${contact.hours.timeZone}, which is unknown: write an IANA name such as Europe/Brussels.`,
    )
  }
  if (!hasServer && contact.phones.length === 0 && contact.email === undefined) {
    throw new TypeError(
      'contact has no way to a human: write contact.phones or contact.email, or set server.',
    )
  }
  return contact
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
