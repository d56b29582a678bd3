import { type Address, addressParser, type Mailbox } from 'postal-mime'
import type { MailAddress } from './mail.js'

/** Addresses taken from one header, and characters of it; a real mail has no more, and a bomb gains nothing. */
const mostAddresses = 1000
const longest = 64_000

/** The mailboxes that headers such as To name; the members of a group one by one. */
export function addressesIn(values: readonly string[] = []): MailAddress[] {
  const listed: Address[] = addressParser(values.join(', ').slice(0, longest))
  return listed
    .slice(0, mostAddresses)
    .flatMap(entry => (entry.group === undefined ? [entry] : entry.group))
    .slice(0, mostAddresses)
    .flatMap(addressOf)
}

function addressOf({ name, address }: Mailbox): MailAddress[] {
  return address ? [{ ...(name ? { name } : {}), address }] : []
}
