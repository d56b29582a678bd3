import type { TreeNode } from '@presszero/text'

export type Child = TreeNode | string | undefined | false

/** An element of a page. Attributes and children that are undefined or false are left out. */
export function h(
  tag: string,
  attrs: Readonly<Record<string, string | true | undefined>>,
  ...children: readonly Child[]
): TreeNode {
  const kept = Object.entries(attrs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    tag,
    attrs: Object.fromEntries(kept),
    children: children.filter(child => child !== undefined && child !== false),
  }
}
