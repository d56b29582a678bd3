import { renderHtml, type TreeNode } from '@presszero/text'
import { h } from '../tree.js'

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
