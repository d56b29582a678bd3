/** How many in line have which topic. */
export class TopicCounts {
  readonly #counts = new Map<string, number>()

  of(topic: string): number {
    return this.#counts.get(topic) ?? 0
  }

  add(topic: string | undefined, more: 1 | -1): void {
    if (topic === undefined) return
    const left = this.of(topic) + more
    if (left > 0) this.#counts.set(topic, left)
    else this.#counts.delete(topic)
  }
}
