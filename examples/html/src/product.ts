import { html } from 'hono/html'
import { type Html, type PageContext, page } from './page.ts'
import type { Product } from './products.ts'

export function productPage(context: PageContext, product: Product): Html {
  return page(
    context,
    `${product.name}, ${product.kind.toLowerCase()}: Lumen & Oak`,
    html`
      <article class="product">
        ${product.art}
        <div>
          <h1>${product.name} <span>${product.kind}</span></h1>
          <p class="price">${product.price}</p>
          ${product.soldOut ? tellMe(context, product) : html`<p class="stock">In stock</p>`}
          ${product.about.map(paragraph => html`<p>${paragraph}</p>`)}
          <table>
            ${product.facts.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
          </table>
        </div>
      </article>`,
  )
}

/** The mail capture alone: the address is left where the question is. */
function tellMe({ server, contact }: PageContext, product: Product): Html {
  const ask = html`Write to <a href="mailto:${contact.email}">${contact.email}</a> and we tell you when it is back.`
  if (server === undefined) return html`<p class="stock">Sold out until January. ${ask}</p>`
  return html`
    <p class="stock">Sold out until January. Leave your address, and a person writes to you when it is back.</p>
    <press-zero-mail server="${server}" topic="order" text="Please tell me when ${product.name} is back.">
      <p>${ask}</p>
    </press-zero-mail>`
}

export function missingPage(context: PageContext): Html {
  return page(
    context,
    'Not found: Lumen & Oak',
    html`
      <article class="missing">
        <h1>There is no such page</h1>
        <p>Perhaps it was moved. Go to <a href="/">the shop</a>, or ask one of us.</p>
      </article>`,
  )
}
