/** One mailbox has many addresses: in capital letters, and with what follows a plus (RFC 5233). This one stands for all. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).replace(/\+.*$/, '')
  return `${local}${address.slice(at)}`.normalize('NFC').toLowerCase()
}

const TOKEN = /(?=[a-z]*\d)[a-z0-9]{16,}/g

/**
 * Machines write from addresses that they make anew for each mail: `ticket-4711@`, `bounce.k3j9x0q1p7v2m4n8@`. Addresses that
 * differ by numbers or by a token alone stand for one sender where automatic mails are counted.
 */
export function senderOf(address: string): string {
  const mailbox = mailboxOf(address)
  const at = mailbox.lastIndexOf('@')
  return `${mailbox.slice(0, at).replace(TOKEN, '0').replace(/\d+/g, '0')}${mailbox.slice(at)}`
}
