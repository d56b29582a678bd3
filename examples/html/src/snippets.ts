import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import type { Html, PageContext } from './page.ts'

/** The lines to paste into one's own page, each a file of its own so that it can be built and tried. */
const snippets = [
  { id: 'html', label: 'HTML', file: 'page.html' },
  { id: 'react', label: 'React', file: 'Page.tsx' },
  { id: 'vue', label: 'Vue', file: 'Page.vue' },
].map(one => ({ ...one, code: readFileSync(new URL(`../snippets/${one.file}`, import.meta.url), 'utf8') }))

/** The addresses that the files are written with. */
const written = { shop: 'http://127.0.0.1:4101', server: 'http://127.0.0.1:4100' }

export function snippetsSection({ origin, server = written.server }: PageContext): Html {
  const here = (code: string) => code.replaceAll(written.shop, origin).replaceAll(written.server, server)
  return html`
    <section class="snippets" aria-labelledby="snippets">
      <h2 id="snippets">Put it on your own page</h2>
      <p>
        These lines work against the server behind this shop, on any page from <code>http://localhost</code>, whatever
        its port. For a site of your own, list its origin in the option <code>origins</code>.
      </p>
      <div class="tabs" hidden>
        ${snippets.map(({ id, label }) => html`<button type="button" id="tab-${id}">${label}</button>`)}
      </div>
      ${snippets.map(
        ({ id, label, code }) => html`
        <section class="snippet" id="snippet-${id}" aria-labelledby="title-${id}">
          <h3 id="title-${id}">${label}</h3>
          <pre tabindex="0"><code>${here(code).trimEnd()}</code></pre>
          <button class="copy" type="button" hidden>Copy</button>
        </section>`,
      )}
    </section>`
}
