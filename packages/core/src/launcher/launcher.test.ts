import { afterEach, describe, expect, it, vi } from 'vitest'
import { openNow, range } from '../testing/samples.js'
import { fetchNow, sameSite, shortWait } from './index.js'

const labels = {
  range: 'about {from}–{to} min',
  upTo: 'up to {to} min',
  opens: 'opens {time}',
  simulated: '(simulated)',
  locale: 'en-GB',
}

afterEach(() => void vi.unstubAllGlobals())

describe('a server is surely of the same site as the page', () => {
  it.each([
    ['https://shop.test/a', 'https://shop.test'],
    ['https://shop.test/a', 'https://shop.test:8443'],
    ['https://shop.test/a', 'https://help.shop.test'],
    ['https://www.shop.co.uk/', 'https://help.shop.co.uk'],
    ['http://localhost:5173/', 'http://localhost:8080'],
    ['https://shop.test/a', '/contact'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:2'],
  ])('with page %s and server %s', (page, server) => expect(sameSite(page, server)).toBe(true))
})

describe('a server is not surely of the same site as the page', () => {
  it.each([
    ['https://alice.github.io/', 'https://bob.github.io'],
    ['https://shop.co.uk/', 'https://help.co.uk'],
    ['https://shop.test/', 'https://shop.test.evil.test'],
    ['https://shop.test/', 'https://notshop.test'],
    ['https://shop.test/', 'http://shop.test'],
    ['http://127.0.0.1/', 'http://1.127.0.0.1.evil.test'],
    ['https://test/', 'https://help.test'],
    ['file:///index.html', 'https://shop.test'],
  ])('with page %s and server %s', (page, server) => expect(sameSite(page, server)).toBe(false))
})

describe('what the launcher asks before the act', () => {
  it('is nothing of another site', async () => {
    const fetch = vi.fn()
    vi.stubGlobal('fetch', fetch)
    expect(await fetchNow('https://presszero.test', { pageUrl: 'https://shop.test/' })).toBeUndefined()
    expect(fetch).not.toHaveBeenCalled()
  })

  it('is the state of the house, without cookies', async () => {
    const fetch = vi.fn(async () => Response.json(openNow))
    vi.stubGlobal('fetch', fetch)
    expect(await fetchNow('https://help.shop.test/', { pageUrl: 'https://shop.test/' })).toEqual(openNow)
    expect(fetch).toHaveBeenCalledWith('https://help.shop.test/v1/now', { credentials: 'omit' })
  })

  it('may fail without harm', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await fetchNow('', { pageUrl: 'https://shop.test/' })).toBeUndefined()
    expect(await fetchNow('https://', { pageUrl: 'https://shop.test/' })).toBeUndefined()
  })
})

describe('the few characters on the wait', () => {
  it('are a range, labelled when it is simulated', () => {
    expect(shortWait(openNow, labels)).toBe('about 2–5 min')
    expect(shortWait({ ...openNow, announcement: { ...range, fromMinutes: 0 } }, labels)).toBe('up to 5 min')
    expect(shortWait({ ...openNow, announcement: { ...range, simulated: true } }, labels)).toBe(
      'about 2–5 min (simulated)',
    )
  })

  it('say when it opens, and nothing where nothing honest can be said', () => {
    const closed = { kind: 'closed', opensAt: '2026-11-23T08:00:00.000Z' } as const
    expect(shortWait({ ...openNow, announcement: closed }, labels)).toMatch(/^opens Mon\b.*\d\d:00$/)
    const unknown = { kind: 'unknown', reason: 'nobody-on', position: 1, humansOn: 0 } as const
    expect(shortWait({ ...openNow, announcement: unknown }, labels)).toBe('')
    expect(shortWait({ ...openNow, announcement: { kind: 'closed' } }, labels)).toBe('')
  })
})
