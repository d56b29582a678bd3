import type { TreeNode } from './node.js'

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/**
 * A tree, or several, as HTML with everything escaped: for servers. The content of `<script>` is written as JSON is
 * (`<` as `\u003c`), that of `<style>` as CSS (`<` as `\3c `).
 *
 * @throws TypeError where a tag or an attribute has a name that HTML would read as something else
 */
export function renderHtml(tree: TreeNode | string | readonly (TreeNode | string)[]): string {
  if (typeof tree === 'string') return escapeText(tree)
  if ('tag' in tree) return renderElement(tree)
  return tree.map(renderHtml).join('')
}

function renderElement({ tag, attrs, children }: TreeNode): string {
  const name = checkedName(tag, 'tag')
  const open = `<${name}${Object.entries(attrs).map(renderAttribute).join('')}>`
  return empty.has(name) ? open : `${open}${renderContent(name, children)}</${name}>`
}

function renderContent(tag: string, children: TreeNode['children']): string {
  if (tag !== 'script' && tag !== 'style') return keepLineBreak(tag, renderHtml(children))
  const raw = children.filter(child => typeof child === 'string').join('')
  return raw.replaceAll('<', tag === 'script' ? '\\u003c' : '\\3c ')
}

/** HTML drops a line break that begins one of these: of two, it drops one. */
function keepLineBreak(tag: string, html: string): string {
  return (tag === 'textarea' || tag === 'pre') && html.startsWith('\n') ? `\n${html}` : html
}

function renderAttribute([name, value]: [string, string | true]): string {
  const checked = checkedName(name, 'attribute')
  return value === true ? ` ${checked}` : ` ${checked}="${escapeText(value).replaceAll('"', '&quot;')}"`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function checkedName(name: string, what: 'tag' | 'attribute'): string {
  if (/^[a-z][a-z0-9-]*$/.test(name)) return name
  throw new TypeError(
    `"${name}" cannot be the name of a ${what}. Use lower-case letters, digits and hyphens.`,
  )
}
