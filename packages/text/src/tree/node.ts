/**
 * An element as plain data. Servers turn it into a string with `renderHtml`; browsers build nodes from it, so that no
 * `innerHTML` is needed. An attribute without a value is `true`. Children that are strings are text.
 */
export interface TreeNode {
  readonly tag: string
  readonly attrs: Readonly<Record<string, string | true>>
  readonly children: readonly (TreeNode | string)[]
}
