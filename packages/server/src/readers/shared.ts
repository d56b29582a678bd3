/**
 * One reading for many askers: it answers all who asked before it began. Who asks while it runs is answered by the next
 * one, since what they know to have happened may not be in it.
 */
export function createShared<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined
  let next: Promise<Answer> | undefined

  function begin(): Promise<Answer> {
    next = undefined
    const mine = read()
    running = mine
    const end = () => {
      if (running === mine) running = undefined
    }
    mine.then(end, end)
    return mine
  }

  return () => {
    if (running === undefined) return begin()
    next ??= running.then(begin, begin)
    return next
  }
}
