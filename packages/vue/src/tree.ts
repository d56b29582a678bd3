import type { TreeNode } from '@presszero/text'
import { h, type VNode } from 'vue'

/** A content tree as Vue nodes, the same on the server and in the browser. */
export function renderTree({ tag, attrs, children }: TreeNode): VNode {
  const props = Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [name, value === true ? '' : value]),
  )
  return h(
    tag,
    props,
    children.map(child => (typeof child === 'string' ? child : renderTree(child))),
  )
}
