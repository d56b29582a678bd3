import type { DeskBoard, DeskCase, DeskItem } from '@presszero/wire'

/** The board's lists, each case in the first of them that names it. */
export interface Lists {
  line: readonly DeskItem[]
  mine: readonly DeskItem[]
  unclaimed: readonly DeskItem[]
  recent: readonly DeskItem[]
}

export function listsOf({ line, mine, unclaimed, recent }: DeskBoard): Lists {
  const shown = new Set([...line, ...mine, ...unclaimed].map(({ id }) => id))
  return { line, mine, unclaimed, recent: recent.filter(({ id }) => !shown.has(id)) }
}

/** Whether there is nothing to be read at all. */
export function isQuiet({ line, mine, unclaimed, recent }: DeskBoard): boolean {
  return line.length + mine.length + unclaimed.length + recent.length === 0
}

/** Whether a row can be taken. Nobody can take somebody who does not exist. */
export function isClaimable(item: DeskItem): boolean {
  return !item.simulated && item.human === null && item.status !== 'resolved'
}

/** The person to take next: the first in the line of one's own queues. */
export function nextInLine(board: DeskBoard, passed: ReadonlySet<string> = new Set()): DeskItem | undefined {
  return board.line.find(
    item => isClaimable(item) && board.me.queues.includes(item.queue) && !passed.has(item.id),
  )
}

/**
 * The board without somebody who has just been taken from the line: until the server's next board says so, a second
 * "take the next" would take the same person.
 */
export function withoutTaken(board: DeskBoard, { id, line }: Pick<DeskCase, 'id' | 'line'>): DeskBoard {
  return line === null ? { ...board, line: board.line.filter(item => item.id !== id) } : board
}

/** Whether the customer had the last word. */
export function awaitsAnswer(item: DeskItem): boolean {
  return item.status !== 'resolved' && item.lastMessage?.author === 'customer'
}

/**
 * How many people wait in the line, the simulated left out. The server lists the first fifty of each queue, and counts
 * all of them. A queue that is elsewhere has people and no rows: nobody can be taken from it here.
 */
export function lineCount({ line, queues }: Pick<DeskBoard, 'line' | 'queues'>): number {
  const listed = new Map<string, number>()
  for (const { queue } of line.filter(isClaimable)) listed.set(queue, (listed.get(queue) ?? 0) + 1)
  const counted = queues.map(({ id, waiting, simulated = 0 }) => [id, waiting - simulated] as const)
  const unlisted = counted.map(([id, real]) =>
    listed.has(id) ? Math.max(0, real - (listed.get(id) ?? 0)) : 0,
  )
  return [...listed.values(), ...unlisted].reduce((sum, count) => sum + count, 0)
}

/** How many cases wait for somebody here: in the line, unanswered, or mine with the customer's last word. */
export function waitingCount(board: DeskBoard): number {
  const { mine, unclaimed } = board
  return lineCount(board) + unclaimed.filter(isClaimable).length + mine.filter(awaitsAnswer).length
}

/** What came in between two boards: people and messages to take, and new words of one's own customers. */
export function newsOf(before: DeskBoard, after: DeskBoard): DeskItem[] {
  const known = new Set([...before.line, ...before.unclaimed, ...before.mine].map(({ id }) => id))
  const lastWords = new Map(before.mine.map(item => [item.id, item.lastMessage?.at]))
  return [
    ...[...after.line, ...after.unclaimed].filter(item => isClaimable(item) && !known.has(item.id)),
    ...after.mine.filter(
      item => awaitsAnswer(item) && lastWords.get(item.id) !== item.lastMessage?.at && lastWords.has(item.id),
    ),
  ]
}
