/**
 * An element as plain data. Servers turn it into a string with `renderHtml`; browsers build nodes from it, so that no
 * `innerHTML` is needed. An attribute without a value is `true`. Children that are strings are text.
 */
export interface TreeNode {
  readonly tag: string
  readonly attrs: Readonly<Record<string, string | true>>
  readonly children: readonly (TreeNode | string)[]
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>
type Child = TreeNode | string | false | undefined

/** An element; attributes and children that are false or undefined are left out. */
export function h(tag: string, attrs: Attributes = {}, ...children: readonly Child[]): TreeNode {
  const kept = Object.entries(attrs).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value] as const],
  )
  return {
    tag,
    attrs: Object.fromEntries(kept),
    children: children.filter(child => child !== undefined && child !== false),
  }
}
