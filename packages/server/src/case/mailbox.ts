/** One mailbox has many addresses: in capital letters, and with what follows a plus (RFC 5233). This one stands for all. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).replace(/\+.*$/, '')
  return `${local}${address.slice(at)}`.normalize('NFC').toLowerCase()
}
