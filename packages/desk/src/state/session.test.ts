import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createPreferences } from './preferences.js'
import { browserSession } from './session.js'

afterEach(() => localStorage.clear())

describe('what is kept in the browser', () => {
  it('is the session, until it is forgotten', () => {
    const keeper = browserSession(localStorage)
    expect(keeper.read()).toBeUndefined()
    keeper.keep({ token: 't', human: 'ann' })
    expect(browserSession(localStorage).read()).toEqual({ token: 't', human: 'ann' })
    keeper.forget()
    expect(keeper.read()).toBeUndefined()
  })

  it('is read as no session where it is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        localStorage.setItem('presszero-desk-session', text)
        expect(browserSession(localStorage).read()).toBeUndefined()
      }),
    )
  })

  it('is silence and keys, until somebody wants it otherwise', () => {
    expect(createPreferences(localStorage).$preferences.get()).toEqual({ sound: false, keys: true })
    createPreferences(localStorage).set({ sound: true, keys: false })
    expect(createPreferences(localStorage).$preferences.get()).toEqual({ sound: true, keys: false })
  })
})
