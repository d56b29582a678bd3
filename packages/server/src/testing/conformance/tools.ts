import type { Log } from '../../log/port.js'

/** What a suite needs of a test runner: the subset of vitest's (and Jest's) functions that it uses. */
export interface TestTools {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>): void
  expect(value: unknown): Expectation
}

export interface Expectation {
  toBe(expected: unknown): void
  toEqual(expected: unknown): void
  toMatchObject(expected: object): void
  rejects: { toMatchObject(expected: object): Promise<void> }
}

/** A part of a conformance suite: every test gets an empty thing, which is closed after it. */
export interface Suite {
  holds(sentence: string, body: (log: Log) => Promise<void>): void
  expect: TestTools['expect']
}
