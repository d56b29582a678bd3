import { randomUUID } from 'node:crypto'
import { type Contact, contactJsonLdTree, contactTree, loadVisitorText, renderHtml } from '@presszero/text'
import { html, raw } from 'hono/html'
import { mark } from './art.ts'
import { snippetsSection } from './snippets.ts'

export type Html = ReturnType<typeof html>

export interface PageContext {
  /** The shop's own. */
  origin: string
  path: string
  /** Where Press Zero answers; without it, the pages say how to write and call. */
  server: string | undefined
  contact: Contact
  nonce: string
}

/** A policy as strict as a careful shop would set: own files, scripts with a nonce, and the one server to talk to. */
export function policy({ nonce, server = '' }: PageContext): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    `connect-src 'self' ${server}`,
    `form-action 'self' ${server}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

const text = await loadVisitorText('en')

/** A page of the shop around its content: the way to a human stands in the same place on each. */
export function page(context: PageContext, title: string, content: Html): Html {
  const { nonce, contact } = context
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/shop.css">
    <link rel="stylesheet" href="/art.css">
    <link rel="stylesheet" href="/snippets.css">
    <link rel="stylesheet" href="/press-zero/press-zero.css">
    <script type="module" nonce="${nonce}" src="/press-zero/press-zero.js"></script>
    <script type="module" nonce="${nonce}" src="/shop.js"></script>
    ${raw(renderHtml(contactJsonLdTree(contact, { now: new Date(), url: context.origin })))}
  </head>
  <body>
    <header class="top">
      <a class="brand" href="/">${mark} Lumen &amp; Oak</a>
      <nav aria-label="Shop">
        <a href="/products/halo">Lamps</a>
        <a href="/products/borke">Tables</a>
        <a href="/products/lund">Chairs</a>
      </nav>
      ${wayToAHuman(context)}
    </header>
    <main>${content}</main>
    <footer class="bottom">
      ${snippetsSection(context)}
      <p class="small">Lumen &amp; Oak is a shop that does not exist. It shows Press Zero on a page of plain HTML.</p>
    </footer>
  </body>
</html>`
}

/**
 * The element. What it holds works without JavaScript, in the same room on the page; what its attributes say, the panel
 * shows while the server does not answer.
 */
function wayToAHuman({ server, contact }: PageContext): Html {
  const options = { text, as: 'launcher', server, now: new Date(), key: randomUUID() } as const
  const fallback = raw(renderHtml(contactTree(contact, options)))
  const reach = html`name="${contact.name}" phone="${contact.phones?.[0]?.number}" email="${contact.email}"`
  return server === undefined
    ? html`<press-zero ${reach}>${fallback}</press-zero>`
    : html`<press-zero server="${server}" ${reach}>${fallback}</press-zero>`
}
