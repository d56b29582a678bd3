/** A stream of numbers that depends on the seed alone. */
export interface Random {
  /** Uniform on (0, 1). */
  next(): number
  /** Standard normal. */
  normal(): number
}

/** Counter-based: each draw hashes seed and count (Wellons' lowbias32 twice), 53 bits of it. */
export function createRandom(seed: number): Random {
  let count = 0
  const next = () => {
    count += 1
    const high = hash(hash(seed ^ 0x9e3779b9) + Math.imul(count, 0x85ebca6b)) >>> 5
    const low = hash(high ^ Math.imul(count, 0xc2b2ae35) ^ seed) >>> 6
    return (high * 0x4000000 + low + 0.5) / 0x20000000000000
  }
  return {
    next,
    /** Box and Muller. */
    normal: () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()),
  }
}

function hash(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}
