import { describe, expect, it } from 'vitest'
import { createRateLimiter, rates } from './limits.js'

describe('the rate limiter', () => {
  it('lets a burst through and then says when to come back', () => {
    const limiter = createRateLimiter()
    for (let n = 0; n < rates.signIn.burst; n++) expect(limiter.take('signIn', 'a', 0).allowed).toBe(true)
    expect(limiter.take('signIn', 'a', 0)).toEqual({ allowed: false, retryAfter: 30 })
  })

  it('refills as time passes, never above the burst', () => {
    const limiter = createRateLimiter()
    for (let n = 0; n < rates.signIn.burst; n++) limiter.take('signIn', 'a', 0)
    expect(limiter.take('signIn', 'a', 30_000).allowed).toBe(true)
    expect(limiter.take('signIn', 'a', 30_000).allowed).toBe(false)
    const later = limiter.take('signIn', 'a', 86_400_000)
    expect(later).toEqual({ allowed: true, remaining: rates.signIn.burst - 1 })
  })

  it('holds nothing against anybody when the clock is set back', () => {
    const limiter = createRateLimiter()
    limiter.take('signIn', 'a', 3_600_000)
    expect(limiter.take('signIn', 'a', 0)).toEqual({ allowed: true, remaining: rates.signIn.burst - 2 })
  })

  it('counts every client by itself', () => {
    const limiter = createRateLimiter()
    for (let n = 0; n < rates.signIn.burst; n++) limiter.take('signIn', 'a', 0)
    expect(limiter.take('signIn', 'b', 0).allowed).toBe(true)
  })
})
