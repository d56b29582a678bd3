import { MailError, TransportError } from '@presszero/mail'
import { describe, expect, it } from 'vitest'
import { delayAfter, outcomeOfFailure } from './retries.js'

const HOUR = 3_600_000

describe('a mail that is not taken', () => {
  it('is tried again at growing distance, for three days', () => {
    const delays: number[] = []
    for (let attempt = 1; delayAfter(attempt) !== undefined; attempt++) delays.push(delayAfter(attempt) ?? 0)
    expect(delays.slice(0, 5)).toEqual([30_000, 120_000, 600_000, HOUR, 4 * HOUR])
    const total = delays.reduce((sum, delay) => sum + delay, 0)
    expect(total).toBeGreaterThan(68 * HOUR)
    expect(total).toBeLessThan(76 * HOUR)
  })

  it('fails at once where the refusal is for good', () => {
    const refusal = new TransportError('permanent', 'no such user', { code: 550 })
    expect(outcomeOfFailure(refusal, 1, 0)).toEqual({ kind: 'failed', reason: 'unknown-user' })
  })

  it('is tried again where something else went wrong', () => {
    const outcome = outcomeOfFailure(new Error('out of memory'), 1, 1_000)
    expect(outcome).toEqual({ kind: 'deferred', attempt: 1, retryAt: 31_000, reason: 'system' })
  })

  it('is given up at once where the mail itself cannot be written', () => {
    const refusal = new MailError('bad-option', 'to', 'to is nothing')
    expect(outcomeOfFailure(refusal, 1, 0)).toEqual({ kind: 'failed', reason: 'undefined' })
  })

  it('has expired after the last try', () => {
    const refusal = new TransportError('temporary', 'busy', { code: 451 })
    expect(outcomeOfFailure(refusal, 22, 0)).toEqual({ kind: 'failed', reason: 'expired' })
  })
})
