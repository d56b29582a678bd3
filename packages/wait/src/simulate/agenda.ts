interface Due {
  at: number
  seq: number
  act: () => void
}

/** What is to happen and when: a binary heap. Ties are in the order of planning. */
export class Agenda {
  #heap: Due[] = []
  #planned = 0

  plan(at: number, act: () => void): void {
    const heap = this.#heap
    heap.push({ at, seq: this.#planned++, act })
    let child = heap.length - 1
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (!this.#swapIfLater(parent, child)) break
      child = parent
    }
  }

  /** Takes what is due first. */
  next(): { at: number; act: () => void } | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return first
    heap[0] = last
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1
      const child = this.#isLater(left, left + 1) ? left + 1 : left
      if (!this.#swapIfLater(parent, child)) return first
      parent = child
    }
  }

  #isLater(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (!one || !other) return false
    return one.at > other.at || (one.at === other.at && one.seq > other.seq)
  }

  #swapIfLater(parent: number, child: number): boolean {
    const [one, other] = [this.#heap[parent], this.#heap[child]]
    if (!one || !other || !this.#isLater(parent, child)) return false
    this.#heap[parent] = other
    this.#heap[child] = one
    return true
  }
}
