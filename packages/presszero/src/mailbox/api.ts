import { Hono } from 'hono'
import type { Reply } from './app.js'
import type { MailStore, StoredMail } from './store.js'

/**
 * The mailbox for tests: `GET /mails?to=` lists, newest first; `GET /mails/:id/raw` gives the mail as it came;
 * `POST /mails/:id/reply` with `{ text }` answers it and has 204 when the server has taken the answer.
 */
export function mailboxApi(store: MailStore, reply: Reply): Hono {
  const api = new Hono()
  api.get('/mails', context => context.json(store.list(context.req.query('to')).map(summary)))
  api.get('/mails/:id/raw', async context => {
    const stored = store.get(context.req.param('id'))
    if (stored === undefined) return context.notFound()
    return context.body(new Uint8Array(await store.raw(stored.id)), 200, { 'content-type': 'message/rfc822' })
  })
  api.post('/mails/:id/reply', async context => {
    const stored = store.get(context.req.param('id'))
    if (stored === undefined) return context.notFound()
    const body: { text?: unknown } = await context.req.json().catch(() => ({}))
    if (typeof body.text !== 'string')
      return context.json({ error: 'text: write the answer, as in {"text":"Yes"}' }, 400)
    await reply(stored, body.text)
    return context.body(null, 204)
  })
  return api
}

function summary({ id, receivedAt, envelope, mail, deliveries }: StoredMail) {
  const { messageId, inReplyTo, references, from, replyTo, subject, text } = mail
  const headers = { messageId, inReplyTo, references, from, replyTo, subject }
  return { id, receivedAt, envelope, deliveries, ...headers, text }
}
