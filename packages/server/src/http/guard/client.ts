import { isIPv6 } from 'node:net'

/**
 * Where a request came from: the last entry of the header that the trusted proxy in front of this server adds to (those
 * before it are the client's own words), else the peer itself.
 */
export function clientAddress(forwarded: string | null, remoteAddress: string | undefined): string {
  return forwarded?.split(',').at(-1)?.trim() || remoteAddress || 'unknown'
}

/** What requests are counted by: an IPv4 address, or the /64 network that is given to one IPv6 client. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(bare)) return bare
  const [head = '', tail = ''] = bare.replace(/%.*$/, '').split('::')
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => 0)
  const network = [...before, ...zeros, ...after].slice(0, 4)
  return `${network.map(group => group.toString(16)).join(':')}::/64`
}

function groupsOf(part: string): number[] {
  return part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16))
}
