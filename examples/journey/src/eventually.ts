export interface EventuallyOptions {
  /** Milliseconds after which it is given up. Default 20 s: how long a busy machine may take, not a measure. */
  limit?: number
}

/**
 * What `look` finds, as soon as it finds something: it is called again and again while it returns `undefined`.
 * @throws Error that names `what`, with the last error of `look` as its cause
 */
export async function eventually<Value>(
  what: string,
  look: () => Promise<Value | undefined> | Value | undefined,
  { limit = 20_000 }: EventuallyOptions = {},
): Promise<Value> {
  const end = performance.now() + limit
  let cause: unknown
  while (performance.now() < end) {
    try {
      const found = await look()
      if (found !== undefined) return found
    } catch (error) {
      cause = error
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`${what}: did not happen within ${limit / 1000} s`, { cause })
}
