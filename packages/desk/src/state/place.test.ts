import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseHref, caseIn, listHref, takeSecret } from './place.js'

describe('the address', () => {
  it('names every case and gives it back', () => {
    fc.assert(fc.property(fc.uuid(), id => caseIn(caseHref(id)) === id))
  })

  it('names no case where there is none', () => {
    for (const fragment of ['', '#', listHref, '#/cases/', '#/cases/x', '#a-secret'])
      expect(caseIn(fragment)).toBeNull()
  })

  it('gives up the secret of a link, and keeps it nowhere', () => {
    history.replaceState(null, '', '/desk?lang=nl#a-secret-of-a-link')
    expect(takeSecret(location, history)).toBe('a-secret-of-a-link')
    expect(location.pathname + location.search + location.hash).toBe('/desk?lang=nl')
    expect(takeSecret(location, history)).toBeUndefined()
  })

  it('does not take a case for a secret', () => {
    const href = caseHref(crypto.randomUUID())
    history.replaceState(null, '', `/desk${href}`)
    expect(takeSecret(location, history)).toBeUndefined()
    expect(location.hash).toBe(href)
  })
})
