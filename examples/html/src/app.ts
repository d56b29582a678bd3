import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { contactKeeper } from './contact.ts'
import { files } from './files.ts'
import { homePage } from './home.ts'
import { type PageContext, policy } from './page.ts'
import { missingPage, productPage } from './product.ts'
import { products } from './products.ts'

/** The shop as a function from request to response. `server` is where Press Zero answers, once that is known. */
export function shopApp(server: () => string | undefined): Hono {
  const app = new Hono()
  const contactOf = contactKeeper()

  async function contextOf(url: string): Promise<PageContext> {
    return {
      origin: new URL(url).origin,
      path: new URL(url).pathname,
      server: server(),
      contact: await contactOf(server()),
      nonce: randomBytes(16).toString('base64url'),
    }
  }

  app.use(async (context, next) => {
    await next()
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'strict-origin-when-cross-origin')
  })
  app.get('/', async context => {
    const page = await contextOf(context.req.url)
    return context.html(homePage(page), 200, { 'content-security-policy': policy(page) })
  })
  app.get('/products/:id', async context => {
    const page = await contextOf(context.req.url)
    const product = products.find(one => one.id === context.req.param('id'))
    const body = product ? productPage(page, product) : missingPage(page)
    return context.html(body, product ? 200 : 404, { 'content-security-policy': policy(page) })
  })
  app.get('/press-zero/:name', context => files.pressZero(context.req.param('name')))
  app.get('/:name{[\\w-]+\\.[a-z]+}', context => files.own(context.req.param('name')))
  app.notFound(async context => {
    const page = await contextOf(context.req.url)
    return context.html(missingPage(page), 404, { 'content-security-policy': policy(page) })
  })
  return app
}
