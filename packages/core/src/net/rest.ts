import { type Clock, nap } from '../clock.js'

/** Waits before another try: until the time is over, the browser says that the network is back, or the signal. */
export async function rest(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const early = new AbortController()
  const end = () => early.abort()
  const hasEvents = typeof addEventListener !== 'undefined'
  if (signal.aborted) return
  signal.addEventListener('abort', end)
  if (hasEvents) addEventListener('online', end)
  await nap(clock, milliseconds, early.signal)
  if (hasEvents) removeEventListener('online', end)
  signal.removeEventListener('abort', end)
}
