import type { PressZeroOptions } from '@presszero/server'

/** A company whose repairs are answered in a queue of their own. */
export default {
  queues: [{ id: 'general' }, { id: 'repairs' }],
} satisfies Partial<PressZeroOptions>
