import { Heap } from './heap.js'
import type { Waiting } from './waiting.js'

interface Due {
  tick: number
  person: Waiting
}

/** People in line by when what was pledged to them passes. Those who left are dropped when met. */
export class DueList {
  readonly #heap = new Heap<Due>(
    (one, other) => one.tick > other.tick || (one.tick === other.tick && one.person.seq > other.person.seq),
  )

  add(tick: number, person: Waiting): void {
    this.#heap.add({ tick, person })
  }

  /** Takes the next one that was due before `tick`, in order of what was due when. */
  next(tick: number): Waiting | undefined {
    const { first } = this.#heap
    if (first === undefined || first.tick >= tick) return undefined
    return this.#heap.take()?.person
  }
}
