/** A binary heap: whatever comes first by `isLater` is taken first, in logarithmic time. */
export class Heap<Item> {
  readonly #items: Item[] = []
  readonly #isLater: (one: Item, other: Item) => boolean

  /** `isLater` must tell any two items apart, so that the order is the same on every machine. */
  constructor(isLater: (one: Item, other: Item) => boolean) {
    this.#isLater = isLater
  }

  /** What would be taken next. */
  get first(): Item | undefined {
    return this.#items[0]
  }

  add(item: Item): void {
    const items = this.#items
    items.push(item)
    for (let child = items.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.#swapIfLater(parent, child)) return
      child = parent
    }
  }

  take(): Item | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (last === undefined || items.length === 0) return first
    items[0] = last
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1
      const child = this.#comesAfter(left, left + 1) ? left + 1 : left
      if (!this.#swapIfLater(parent, child)) return first
      parent = child
    }
  }

  #comesAfter(a: number, b: number): boolean {
    const one = this.#items[a]
    const other = this.#items[b]
    return one !== undefined && other !== undefined && this.#isLater(one, other)
  }

  #swapIfLater(parent: number, child: number): boolean {
    const one = this.#items[parent]
    const other = this.#items[child]
    if (one === undefined || other === undefined || !this.#isLater(one, other)) return false
    this.#items[parent] = other
    this.#items[child] = one
    return true
  }
}
