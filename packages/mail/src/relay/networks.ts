import { BlockList, isIP } from 'node:net'
import { MailError } from '../errors.js'

/** Tells whether a peer's address is in one of the networks. */
export type Networks = (address: string) => boolean

/**
 * Reads IP addresses and networks such as `10.0.0.0/8`.
 *
 * @throws MailError `bad-option`, also for a network that is the whole Internet
 */
export function networksOf(written: readonly string[]): Networks {
  const list = new BlockList()
  for (const [index, text] of written.entries()) {
    const [address = '', bits] = text.trim().split('/')
    const family = isIP(address)
    const prefix = bits === undefined ? (family === 6 ? 128 : 32) : Number(bits)
    const longest = family === 6 ? 128 : 32
    if (family === 0 || !Number.isInteger(prefix) || prefix < 1 || prefix > longest)
      throw new MailError(
        'bad-option',
        `networks[${index}]`,
        `networks[${index}] is "${text}": give an IP address or a network such as 10.0.0.0/8; the whole Internet is none`,
      )
    list.addSubnet(address, prefix, family === 6 ? 'ipv6' : 'ipv4')
  }
  return address => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    const family = isIP(plain)
    return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4')
  }
}
