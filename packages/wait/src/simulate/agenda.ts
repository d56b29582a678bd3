import { Heap } from '../heap.js'

interface Due {
  at: number
  seq: number
  act: () => void
}

/** What is to happen and when. Ties are in the order of planning. */
export class Agenda {
  readonly #heap = new Heap<Due>(
    (one, other) => one.at > other.at || (one.at === other.at && one.seq > other.seq),
  )
  #planned = 0

  plan(at: number, act: () => void): void {
    this.#heap.add({ at, seq: this.#planned++, act })
  }

  /** Takes what is due first. */
  next(): { at: number; act: () => void } | undefined {
    return this.#heap.take()
  }
}
