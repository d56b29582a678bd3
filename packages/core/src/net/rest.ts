import { follow } from '../abort.js'
import { type Clock, nap } from '../clock.js'

/** Waits before another try: until the time is over, the browser says that the network is back, or the signal. */
export async function rest(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  const early = follow(signal)
  const hasEvents = typeof addEventListener !== 'undefined'
  if (hasEvents) addEventListener('online', early.abort)
  await nap(clock, milliseconds, early.signal)
  if (hasEvents) removeEventListener('online', early.abort)
  early.release()
}
