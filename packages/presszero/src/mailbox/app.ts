import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { publicFile } from '../public-files.js'
import { mailboxApi } from './api.js'
import { liveMails } from './live.js'
import { mailboxPage } from './pages.js'
import type { Reading } from './reading.js'
import type { MailStore, StoredMail } from './store.js'

/** Sends an answer to a mail as the one who got it. Rejects where the server does not take it. */
export type Reply = (to: StoredMail, text: string) => Promise<void>

const PAGE_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"
/** A mail may style itself; it loads nothing and runs nothing. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The development mailbox on the web: pages for people, `/api` for tests. */
export function mailboxApp(store: MailStore, reply: Reply): Hono {
  const app = new Hono()
  app.use(csrf(), async (context, next) => {
    await next()
    const { headers } = context.res
    headers.set('x-content-type-options', 'nosniff')
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', PAGE_POLICY)
  })

  const show = (context: Context, open?: Reading, status: 200 | 400 | 502 = 200) => {
    const address = context.req.query('to')
    const page = { addresses: store.addresses(), address, mails: store.list(address), open, now: Date.now() }
    return context.html(mailboxPage(page), status)
  }

  app.get('/', context => show(context))
  app.get('/mails/:id', context => {
    const stored = store.get(context.req.param('id'))
    if (stored === undefined) return context.notFound()
    const notice = context.req.query('sent') === undefined ? undefined : 'Sent to the server by SMTP.'
    return show(context, { ...open(stored, context.req.query('view')), notice })
  })
  app.post('/mails/:id/reply', async context => {
    const stored = store.get(context.req.param('id'))
    if (stored === undefined) return context.notFound()
    const { text } = await context.req.parseBody()
    if (typeof text !== 'string' || text.trim() === '')
      return show(context, { ...open(stored), notice: 'Write something first.' }, 400)
    try {
      await reply(stored, text)
    } catch (error) {
      const notice = `Not sent: ${error instanceof Error ? error.message : error}. Try again.`
      return show(context, { ...open(stored), notice, draft: text }, 502)
    }
    return context.redirect(`/mails/${stored.id}?sent#reply`, 303)
  })
  app.get('/mails/:id/html', context => {
    const { id, mail } = store.get(context.req.param('id')) ?? {}
    if (id === undefined || mail?.html === undefined) return context.notFound()
    return context.html(answerHere(mail.html, id), 200, { 'content-security-policy': MAIL_POLICY })
  })
  app.get('/mails/:id/raw', async context => {
    const stored = store.get(context.req.param('id'))
    if (stored === undefined) return context.notFound()
    return context.text(new TextDecoder().decode(await store.raw(stored.id)))
  })
  app.get(
    '/files/:name',
    async context => (await publicFile(context.req.param('name'))) ?? context.notFound(),
  )
  app.get('/live', () => liveMails(store))
  app.route('/api', mailboxApi(store, reply))
  return app
}

function open(stored: StoredMail, view?: string): Reading {
  return { stored, view: stored.mail.html === undefined || view === 'text' ? 'text' : 'html' }
}

/** A mail's "answer" link opens the answer box of this mailbox instead of the machine's mail program. */
function answerHere(html: string, id: string): string {
  return html.replaceAll(/href="mailto:[^"]*"/g, `href="/mails/${id}#reply" target="_top"`)
}
