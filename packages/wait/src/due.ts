import type { Waiting } from './waiting.js'

/** People in line by when what was pledged to them passes, as a binary heap. Those who left are dropped when met. */
export class DueList {
  #heap: { tick: number; person: Waiting }[] = []

  add(tick: number, person: Waiting): void {
    const heap = this.#heap
    heap.push({ tick, person })
    let child = heap.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (!this.#swapIfLater(parent, child)) break
      child = parent
    }
  }

  /** Takes the next one that was due before `tick`, in order of what was due when. */
  next(tick: number): Waiting | undefined {
    const heap = this.#heap
    const first = heap[0]
    if (first === undefined || first.tick >= tick) return undefined
    const last = heap.pop()
    if (last !== undefined && heap.length > 0) {
      heap[0] = last
      this.#sink()
    }
    return first.person
  }

  #sink(): void {
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1
      const child = this.#isLater(left, left + 1) ? left + 1 : left
      if (!this.#swapIfLater(parent, child)) return
      parent = child
    }
  }

  #isLater(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return false
    return one.tick > other.tick || (one.tick === other.tick && one.person.seq > other.person.seq)
  }

  #swapIfLater(parent: number, child: number): boolean {
    const [one, other] = [this.#heap[parent], this.#heap[child]]
    if (!one || !other || !this.#isLater(parent, child)) return false
    this.#heap[parent] = other
    this.#heap[child] = one
    return true
  }
}
