/** The humans of a simulated pool, by number. One who goes off while helping somebody finishes that first. */
export class Humans {
  readonly #pool: string
  #free: number[] = []
  #on = 0
  #busy = 0
  #names = 0

  constructor(pool: string) {
    this.#pool = pool
  }

  get areFree(): boolean {
    return this.#free.length > 0
  }

  set(on: number): void {
    this.#on = on
    while (this.#free.length > 0 && this.#free.length + this.#busy > on) this.#free.pop()
    while (this.#free.length + this.#busy < on) this.#free.push(++this.#names)
  }

  /** Names the human who starts; somebody must be free. */
  start(): { name: string; stop: () => void } {
    const human = this.#free.shift()
    if (human === undefined) throw new RangeError(`nobody is free in "${this.#pool}"`)
    this.#busy += 1
    const stop = () => {
      this.#busy -= 1
      if (this.#free.length + this.#busy < this.#on) this.#free.push(human)
    }
    return { name: `${this.#pool}-${human}`, stop }
  }
}
