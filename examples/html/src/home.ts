import { html } from 'hono/html'
import { lampArt } from './art.ts'
import { type Html, type PageContext, page } from './page.ts'
import { products } from './products.ts'

export function homePage(context: PageContext): Html {
  return page(
    context,
    'Lumen & Oak: lamps and furniture',
    html`
      <section class="hero">
        <div>
          <h1>Light and wood, made to be mended</h1>
          <p>
            Lamps and small furniture from one workshop. Every part can be had again, and when something is wrong you
            talk to one of the three people who work here.
          </p>
          <a class="button" href="/products/halo">See the Halo lamp</a>
        </div>
        ${lampArt}
      </section>
      <h2>In the workshop now</h2>
      <ul class="cards">
        ${products.map(
          one => html`
          <li>
            <a class="card" href="/products/${one.id}">
              ${one.art}
              <h3>${one.name} <span>${one.kind}</span></h3>
              <p>${one.line}</p>
              <p class="price">${one.soldOut ? 'Sold out until January' : one.price}</p>
            </a>
          </li>`,
        )}
      </ul>`,
  )
}
