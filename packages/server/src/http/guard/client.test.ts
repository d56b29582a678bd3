import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf } from './client.js'

describe('whom a request is counted for', () => {
  it('is the peer that our own proxy saw, and not one that the client wrote before it', () => {
    expect(clientAddress('198.51.100.7', '127.0.0.1')).toBe('198.51.100.7')
    expect(clientAddress('made up, 10.9.9.9,198.51.100.7', '127.0.0.1')).toBe('198.51.100.7')
    expect(clientAddress(null, '203.0.113.9')).toBe('203.0.113.9')
    expect(clientAddress(' , ', undefined)).toBe('unknown')
  })

  it('is of IPv6 the network, in which one client has as many addresses as it likes', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:0DB8:1:2::9')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
    expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
    expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
    expect(networkOf('unknown')).toBe('unknown')
  })
})
