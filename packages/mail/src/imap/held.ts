/** Mails that could not be taken yet. They are tried again, and hold up no others. */
export interface Held {
  readonly size: number
  /** The least of their UIDs, or undefined. */
  first(): number | undefined
  has(uid: number): boolean
  /** Those whose time has come, in order. */
  due(now: number): number[]
  /** When the next one is due; undefined without any. */
  next(): number | undefined
  /** Says how long a mail is let rest, in milliseconds: twice as long each time. */
  hold(uid: number, now: number): number
  release(uid: number): void
  clear(): void
}

const FIRST_REST_MS = 2_000
const LONGEST_REST_MS = 600_000

export function createHeld(): Held {
  const held = new Map<number, { dueAt: number; rest: number }>()
  const lowest = (numbers: number[]) => (numbers.length === 0 ? undefined : Math.min(...numbers))
  return {
    get size() {
      return held.size
    },
    first: () => lowest([...held.keys()]),
    has: uid => held.has(uid),
    due: now =>
      [...held].flatMap(([uid, { dueAt }]) => (dueAt <= now ? [uid] : [])).toSorted((a, b) => a - b),
    next: () => lowest([...held.values()].map(({ dueAt }) => dueAt)),
    hold(uid, now) {
      const before = held.get(uid)?.rest
      const rest = before === undefined ? FIRST_REST_MS : Math.min(2 * before, LONGEST_REST_MS)
      held.set(uid, { rest, dueAt: now + rest })
      return rest
    },
    release: uid => void held.delete(uid),
    clear: () => held.clear(),
  }
}
