import { describe, expect, it } from 'vitest'
import { boundedLookups, systemDns } from './lookups.js'

describe('the DNS of the system', () => {
  it('is not told of names that no DNS knows', async () => {
    const dns = systemDns()
    for (const name of [
      'shop.test',
      '_dmarc.Shop.Example',
      'key._domainkey.example.com',
      'example.org.',
      'localhost',
      'mail.internal',
    ])
      await expect(dns(name, 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })
})

describe('the lookups of one mail', () => {
  const limits = { most: 3, withinMs: 10_000 }

  it('are answered, up to so many', async () => {
    const ask = boundedLookups(async domain => [domain], limits)
    for (const name of ['a', 'b', 'c']) expect(await ask(name, 'TXT')).toEqual([name])
    await expect(ask('d', 'TXT')).rejects.toMatchObject({ code: 'EREFUSED' })
  })

  it('end by themselves where no server answers, all of them together', async () => {
    const ask = boundedLookups(() => new Promise(() => {}), { ...limits, withinMs: 20 })
    const outcomes = await Promise.allSettled([ask('a', 'TXT'), ask('b', 'TXT')])
    expect(outcomes).toMatchObject([{ reason: { code: 'ETIMEOUT' } }, { reason: { code: 'ETIMEOUT' } }])
    await expect(ask('c', 'TXT')).rejects.toMatchObject({ code: 'ETIMEOUT' })
  })
})
