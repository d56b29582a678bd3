/** A controller of its own that is aborted along with a parent, until it is released. */
export interface Following {
  readonly signal: AbortSignal
  abort(): void
  release(): void
}

/** `AbortSignal.any` with one parent, for browsers older than 2024. */
export function follow(parent: AbortSignal | undefined): Following {
  const controller = new AbortController()
  const abort = () => controller.abort()
  if (parent?.aborted) abort()
  parent?.addEventListener('abort', abort)
  return {
    signal: controller.signal,
    abort,
    release: () => parent?.removeEventListener('abort', abort),
  }
}
