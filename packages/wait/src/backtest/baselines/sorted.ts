/** A block is cut in two at this size: inserting moves no more, and there are few blocks to pass. */
const BLOCK = 4096

/** Numbers in order, of which there may be millions: kept in blocks, so that inserting one does not move all. */
export function createSorted() {
  const blocks: number[][] = [[]]
  let size = 0

  /** The block that `value` belongs to: the first that ends at it or later, else the last. */
  function blockFor(value: number): number {
    let [low, high] = [0, blocks.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle]?.at(-1) ?? 0) < value) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    get size() {
      return size
    },
    add(value: number): void {
      const place = blockFor(value)
      const block = blocks[place] ?? []
      insert(block, value)
      size += 1
      if (block.length >= BLOCK) blocks.splice(place + 1, 0, block.splice(BLOCK / 2))
    },
    /** The value below which `share` of them lie; 0 where there are none. */
    quantile(share: number): number {
      let rank = Math.max(0, Math.min(size - 1, Math.floor(share * size)))
      for (const block of blocks) {
        if (rank < block.length) return block[rank] ?? 0
        rank -= block.length
      }
      return 0
    },
  }
}

function insert(ordered: number[], value: number): void {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  ordered.splice(low, 0, value)
}
