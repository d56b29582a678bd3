import { renderHtml, type TreeNode } from '@presszero/text'

type Child = TreeNode | string | undefined | false

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

/** A page of the mailbox as text. */
export function page(title: string, ...body: readonly TreeNode[]): string {
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
    h('link', { rel: 'icon', href: '/files/icon.svg' }),
    h('link', { rel: 'stylesheet', href: '/files/mailbox.css' }),
    h('link', { rel: 'stylesheet', href: '/files/mail.css' }),
    h('script', { type: 'module', src: '/files/mailbox.js' }),
  )
  return `<!doctype html>\n${renderHtml(h('html', { lang: 'en' }, head, h('body', {}, ...body)))}`
}
