/** A place in line: served in order of `key` (the effective moment of joining), then of `seq`. */
export interface Standing {
  readonly key: number
  readonly seq: number
}

interface Node<T extends Standing> {
  readonly value: T
  readonly weight: number
  size: number
  left: Node<T> | undefined
  right: Node<T> | undefined
}

/**
 * The people in line in effective order, as a treap (Seidel & Aragon 1996): joining, leaving and asking how
 * many are ahead cost O(log n). Its weights are a hash of `seq`, so that there is no randomness.
 */
export class Line<T extends Standing> {
  #root: Node<T> | undefined

  get size(): number {
    return sizeOf(this.#root)
  }

  get first(): T | undefined {
    let node = this.#root
    while (node?.left) node = node.left
    return node?.value
  }

  add(value: T): void {
    const node = { value, weight: hash(value.seq), size: 1, left: undefined, right: undefined }
    this.#root = inserted(this.#root, node)
  }

  /** `value` must be in line. */
  remove(value: T): void {
    this.#root = without(this.#root, value)
  }

  /** How many stand before that place, whether or not anybody is there. */
  ahead(place: Standing): number {
    let count = 0
    for (let node = this.#root; node; ) {
      if (isBefore(node.value, place)) {
        count += sizeOf(node.left) + 1
        node = node.right
      } else node = node.left
    }
    return count
  }
}

function isBefore(a: Standing, b: Standing): boolean {
  return a.key < b.key || (a.key === b.key && a.seq < b.seq)
}

function sizeOf<T extends Standing>(node: Node<T> | undefined): number {
  return node?.size ?? 0
}

function resize<T extends Standing>(node: Node<T>): Node<T> {
  node.size = sizeOf(node.left) + 1 + sizeOf(node.right)
  return node
}

type Tree<T extends Standing> = Node<T> | undefined

/** Those before the place, and the others. */
function split<T extends Standing>(node: Tree<T>, place: Standing): [Tree<T>, Tree<T>] {
  if (!node) return [undefined, undefined]
  if (isBefore(node.value, place)) {
    const [before, after] = split(node.right, place)
    node.right = before
    return [resize(node), after]
  }
  const [before, after] = split(node.left, place)
  node.left = after
  return [before, resize(node)]
}

/** Everybody in `a` stands before everybody in `b`. */
function merge<T extends Standing>(a: Tree<T>, b: Tree<T>): Tree<T> {
  if (!a || !b) return a ?? b
  if (a.weight > b.weight) {
    a.right = merge(a.right, b)
    return resize(a)
  }
  b.left = merge(a, b.left)
  return resize(b)
}

function inserted<T extends Standing>(root: Tree<T>, node: Node<T>): Node<T> {
  if (!root || node.weight > root.weight) {
    const [before, after] = split(root, node.value)
    node.left = before
    node.right = after
    return resize(node)
  }
  if (isBefore(node.value, root.value)) root.left = inserted(root.left, node)
  else root.right = inserted(root.right, node)
  root.size += 1
  return root
}

function without<T extends Standing>(node: Tree<T>, value: T): Tree<T> {
  if (!node) return undefined
  if (node.value === value) return merge(node.left, node.right)
  if (isBefore(value, node.value)) node.left = without(node.left, value)
  else node.right = without(node.right, value)
  return resize(node)
}

/** A 32-bit integer hash (Wellons' lowbias32). */
function hash(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}
