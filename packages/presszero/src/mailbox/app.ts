import { Hono } from 'hono'
import { mailboxCss, mailboxScript } from './assets.js'
import { mailboxPage } from './pages.js'
import type { MailStore, StoredMail } from './store.js'

const PAGE_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"
/** A mail may style itself; it loads nothing and runs nothing. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The development mailbox on the web: pages for people, `/api` for tests. `reply` sends an answer to a mail. */
export function mailboxApp(store: MailStore, reply: (to: StoredMail, text: string) => Promise<void>): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('x-content-type-options', 'nosniff')
    if (!context.res.headers.has('content-security-policy'))
      context.res.headers.set('content-security-policy', PAGE_POLICY)
  })

  const page = (open: StoredMail | undefined, address: string | undefined, notice?: string) =>
    mailboxPage({ addresses: store.addresses(), address, mails: store.list(address), open, notice })

  app.get('/', context => context.html(page(undefined, context.req.query('to'))))
  app.get('/mails/:id', context => {
    const open = store.get(context.req.param('id'))
    if (open === undefined) return context.notFound()
    const notice = context.req.query('sent') === undefined ? undefined : 'Sent to the server by SMTP.'
    return context.html(page(open, context.req.query('to'), notice))
  })
  app.post('/mails/:id/reply', async context => {
    const open = store.get(context.req.param('id'))
    const { text } = await context.req.parseBody()
    if (open === undefined) return context.notFound()
    if (typeof text !== 'string' || text.trim() === '')
      return context.html(page(open, undefined, 'Write something first.'), 400)
    await reply(open, text)
    return context.redirect(`/mails/${open.id}?sent#reply`, 303)
  })
  app.get('/mails/:id/html', context => {
    const html = store.get(context.req.param('id'))?.mail.html
    if (html === undefined) return context.notFound()
    return context.html(answerHere(html, context.req.param('id')), 200, {
      'content-security-policy': MAIL_POLICY,
    })
  })
  app.get('/mails/:id/raw', async context => {
    if (store.get(context.req.param('id')) === undefined) return context.notFound()
    const raw = await store.raw(context.req.param('id'))
    return context.text(Buffer.from(raw).toString('utf8'))
  })

  app.get('/api/mails', context => context.json(store.list(context.req.query('to')).map(summary)))
  app.post('/api/mails/:id/reply', async context => {
    const open = store.get(context.req.param('id'))
    const body: { text?: unknown } = await context.req.json()
    if (open === undefined) return context.notFound()
    if (typeof body.text !== 'string') return context.json({ error: 'text: write the answer' }, 400)
    await reply(open, body.text)
    return context.body(null, 204)
  })

  app.get('/live', () => liveMails(store))
  app.get('/assets/mailbox.css', context =>
    context.body(mailboxCss, 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
  app.get('/assets/mailbox.js', context =>
    context.body(mailboxScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  return app
}

/** A mail's "reply" link opens the answer box of this mailbox instead of the machine's mail program. */
function answerHere(html: string, id: string): string {
  return html.replaceAll(/href="mailto:[^"]*"/g, `href="/mails/${id}#reply" target="_top"`)
}

function summary({ id, receivedAt, envelope, mail, deliveries }: StoredMail) {
  const { messageId, inReplyTo, references, from, replyTo, subject, text } = mail
  return {
    id,
    receivedAt,
    envelope,
    deliveries,
    messageId,
    inReplyTo,
    references,
    from,
    replyTo,
    subject,
    text,
  }
}

function liveMails(store: MailStore): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(':\n\n'))
      stop = store.subscribe(() => controller.enqueue(encoder.encode('event: mail\ndata: {}\n\n')))
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
