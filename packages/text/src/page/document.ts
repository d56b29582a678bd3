import { directionOf } from '../locales/direction.js'
import { renderHtml } from '../tree/html.js'
import { h, type TreeNode } from '../tree/node.js'
import { pageCss } from './css.js'
import type { PageOptions } from './options.js'

/** An accessible document with one heading, which is its title too. */
export function documentTree(
  title: string,
  company: string,
  { visitor, stylesheet, nonce }: PageOptions,
  ...content: readonly (TreeNode | false | undefined)[]
): TreeNode {
  return h(
    'html',
    { lang: visitor.tag, dir: directionOf(visitor.tag) },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', {}, `${title} · ${company}`),
      stylesheet === undefined
        ? h('style', { nonce }, pageCss)
        : h('link', { rel: 'stylesheet', href: stylesheet }),
    ),
    h('body', {}, h('main', {}, h('p', { class: 'company' }, company), h('h1', {}, title), ...content)),
  )
}

/** The whole document, doctype included. */
export function renderPage(page: TreeNode): string {
  return `<!doctype html>${renderHtml(page)}`
}

/** A link back, to http(s) pages only. */
export function backLink({ page, backTo }: PageOptions): TreeNode | undefined {
  if (backTo === undefined || !/^https?:\/\//i.test(backTo)) return undefined
  return h('p', {}, h('a', { href: backTo }, page.receipt.back))
}
