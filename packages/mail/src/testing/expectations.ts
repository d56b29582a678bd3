/** The part of a test framework that the suites use, handed in: vitest's and jest's fit. */
export interface TestFramework {
  describe(name: string, suite: () => void): void
  it(name: string, test: () => Promise<void>): void
  expect(actual: unknown): {
    toBe(expected: unknown): void
    toEqual(expected: unknown): void
    toContain(expected: unknown): void
  }
}
