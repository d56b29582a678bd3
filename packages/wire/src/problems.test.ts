import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isProblem, problemStatus } from './problem-codes.js'
import { problem } from './problems.js'

const sample = {
  type: 'https://presszero.dev/problems/queue-closed',
  title: 'The line is closed now',
  status: 409,
  code: 'queue-closed',
}

describe('a problem', () => {
  it('is known by its code', () => {
    expect(isProblem(sample)).toBe(true)
    expect(z.parse(problem, sample)).toEqual(sample)
  })

  it('is not what a gateway in between, or a newer server, answers', () => {
    for (const other of [
      null,
      'no',
      [],
      {},
      { code: 7 },
      { ...sample, code: 'of-tomorrow' },
      { code: 'toString' },
    ])
      expect(isProblem(other)).toBe(false)
  })

  it('has an HTTP status of a refusal for every code', () => {
    for (const status of Object.values(problemStatus)) expect(status).toBeGreaterThanOrEqual(400)
  })
})
