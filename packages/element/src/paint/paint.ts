import type { Attribute, Paintable, Painted } from './jsx-runtime.js'

/** What an element was last painted from. */
const before = new WeakMap<Node, Painted>()

/**
 * Makes the children of an element what `content` says, and touches nothing that is so already: focus, selection,
 * scroll position and what is open stay. It does what this panel needs and no more, in a fifth of the bytes of the
 * smallest library that was measured.
 */
export function paint(parent: Element, content: Paintable): void {
  const wanted = flat(content)
  const rest = new Set<ChildNode>(parent.childNodes)
  const nodes = wanted.map(item => {
    const match = [...rest].find(node => continues(item, node))
    if (match) rest.delete(match)
    return match ?? create(item, parent)
  })
  // First what goes: then nothing that stays has to be moved, which would take its focus.
  for (const node of rest) node.remove()
  nodes.forEach((node, index) => {
    const item = wanted[index]
    const there = parent.childNodes[index] ?? null
    if (node !== there) parent.insertBefore(node, there)
    if (typeof item === 'string') {
      if (node.nodeValue !== item) node.nodeValue = item
    } else if (item && node instanceof Element) update(node, item)
  })
}

/** Neighbouring texts are one, as they would be in a document. */
function flat(content: Paintable): (Painted | string)[] {
  const found: (Painted | string)[] = []
  const add = (item: Paintable): void => {
    if (Array.isArray(item)) for (const one of item) add(one)
    else if (typeof item === 'string' || typeof item === 'number') {
      const last = found.at(-1)
      if (typeof last === 'string') found[found.length - 1] = `${last}${item}`
      else if (item !== '') found.push(`${item}`)
    } else if (typeof item === 'object' && item !== null && 'tag' in item) found.push(item)
  }
  add(content)
  return found
}

function continues(item: Painted | string, node: ChildNode): boolean {
  if (typeof item === 'string') return node.nodeType === Node.TEXT_NODE
  const was = before.get(node)
  return was?.tag === item.tag && keyOf(was) === keyOf(item)
}

function keyOf({ key, attributes }: Painted): Attribute {
  return key ?? attributes.id
}

function create(item: Painted | string, parent: Element): ChildNode {
  if (typeof item === 'string') return document.createTextNode(item)
  const { tag } = item
  const namespace = tag === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI
  return document.createElementNS(namespace, tag)
}

function update(element: Element, item: Painted): void {
  const old = before.get(element)?.attributes ?? {}
  const { attributes } = item
  before.set(element, item)
  for (const name of Object.keys({ ...old, ...attributes })) {
    if (name !== 'value' && old[name] !== attributes[name]) set(element, name, attributes[name])
  }
  paint(element, item.children)
  // After the children, and whatever it was before: the person may have typed something else meanwhile.
  if ('value' in attributes) setValue(element, attributes.value)
}

function set(element: Element, name: string, value: Attribute): void {
  if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value ?? null)
  else if (name === 'checked') Reflect.set(element, name, value)
  else if (value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

function setValue(element: Element, value: Attribute): void {
  if (Reflect.get(element, 'value') !== value) Reflect.set(element, 'value', value)
}
