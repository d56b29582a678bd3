import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type NoticeRecorder, noticeRecorder } from './recorder.js'
import { replyable } from './replyable.js'
import type { AnswerableMail } from './types.js'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const mail = (id: number): AnswerableMail => ({
  ...{ caseId: `case-${id}`, messageId: `<${id}@shop.test>`, recipients: ['jo@example.com'] },
  ...{ subject: 'Sent', html: '<p>It is <b>on its way</b>.</p>', about: 'order 7' },
})

interface Told {
  headers: IncomingMessage['headers']
  body: string
  notices: { id: string; text: string }[]
}

const closers: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A server that answers as it is told to, in turn; with 200 when there is nothing more to say. */
async function serverThatSays(...answers: (number | 'nothing')[]) {
  const told: Told[] = []
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { notices }: { notices: Told['notices'] } = JSON.parse(body)
    told.push({ headers: request.headers, body, notices })
    const answer = answers.shift() ?? 200
    if (answer !== 'nothing') response.writeHead(answer).end('{}')
  })
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { told, url: `http://127.0.0.1:${port}/` }
}

function recorderAt(url: string, timeout = 2_000) {
  const failed: [string, string][] = []
  const recorder: NoticeRecorder = noticeRecorder({ url, secret, timeout }, (error, { caseId }) =>
    failed.push([caseId, error instanceof Error ? error.message : String(error)]),
  )
  closers.push(recorder.close)
  return {
    recorder,
    failed,
    ids: (told: readonly Told[]) => told.map(one => one.notices.map(({ id }) => id)),
  }
}

describe('a recorder of mails', () => {
  it('tells the server of those of one turn at once, signed as a Standard Webhook', async () => {
    const { told, url } = await serverThatSays()
    const { recorder, ids } = recorderAt(url)
    await Promise.all([1, 2, 3].map(id => recorder.record(mail(id))))
    expect(ids(told)).toEqual([['case-1', 'case-2', 'case-3']])
    const [{ headers, body, notices } = expect.fail('nothing was told')] = told
    expect(notices[0]).toMatchObject({
      text: 'It is on its way.',
      about: 'order 7',
      messageId: '<1@shop.test>',
    })
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const key = Buffer.from(secret.slice(6), 'base64')
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    )
  })

  it('lets a mail go when the server is slow, holds up none after it, and tells it later', async () => {
    const { told, url } = await serverThatSays('nothing', 503)
    const { recorder, failed, ids } = recorderAt(url, 50)
    await recorder.record(mail(1))
    expect(told).toHaveLength(1)
    await recorder.record(mail(2))
    await vi.waitFor(() => expect(told).toHaveLength(3), 10_000)
    expect(ids(told).at(-1)).toEqual(['case-1', 'case-2'])
    expect(failed).toEqual([])
  })

  it('tells of each by itself when one of them is refused', async () => {
    const { told, url } = await serverThatSays(400, 200, 400)
    const { recorder, failed } = recorderAt(url)
    await Promise.all([1, 2].map(id => recorder.record(mail(id))))
    expect(told).toHaveLength(3)
    expect(failed).toEqual([[expect.stringMatching(/case-[12]/), 'The server answered 400: {}']])
  })

  it('does not say again what is refused for good', async () => {
    const { told, url } = await serverThatSays(401)
    const { recorder, failed } = recorderAt(url)
    await recorder.record(mail(1))
    expect(failed).toEqual([['case-1', 'The server answered 401: {}']])
    expect(told).toHaveLength(1)
  })

  it('keeps a thousand mails at most while the server is down, and says which it gave up', async () => {
    const { recorder, failed } = recorderAt('http://127.0.0.1:9')
    await Promise.all(Array.from({ length: 1_010 }, (_, id) => recorder.record(mail(id))))
    expect(failed).toHaveLength(10)
    await recorder.close()
    expect(failed).toHaveLength(1_010)
  })

  it('cuts what is too long, and leaves out what no server takes', async () => {
    const { told, url } = await serverThatSays()
    const { recorder } = recorderAt(url)
    const long = {
      subject: 'x'.repeat(5_000),
      text: 'x'.repeat(50_000),
      recipients: Array(200).fill('a@b.test'),
    }
    await recorder.record({ ...mail(1), ...long, messageId: 'none', topic: 'No Topic', locale: '' })
    const [notice] = told[0]?.notices ?? []
    expect(notice).toMatchObject({ subject: 'x'.repeat(1_000), text: 'x'.repeat(20_000) })
    expect(Object.keys(notice ?? {}).sort()).toEqual(['about', 'id', 'sentAt', 'subject', 'text', 'to'])
  })
})

describe('replyable with a server', () => {
  const keys = [{ id: '1', secret: 'a secret of more than thirty-two characters' }]

  it('tells it what a mail says before the mail is sent, and what it is about', async () => {
    const { told, url } = await serverThatSays()
    const transporter = replyable(createTransport({ streamTransport: true, buffer: true }), {
      ...{ domain: 'reply.shop.test', keys, server: { url, secret } },
    })
    const { message } = await transporter.sendMail({
      ...{ from: 'noreply@shop.test', to: 'jo@example.com', subject: 'Sent', text: 'Today.' },
      headers: { 'X-Press-Zero-About': 'order 7', 'X-Press-Zero-Topic': 'orders' },
    })
    expect(told[0]?.notices).toMatchObject([{ text: 'Today.', about: 'order 7', topic: 'orders' }])
    expect(String(message)).not.toContain('X-Press-Zero')
  })

  it('sends the mail though the server is down', async () => {
    const errors: unknown[] = []
    const transporter = replyable(createTransport({ streamTransport: true, buffer: true }), {
      ...{ domain: 'reply.shop.test', keys, server: { url: 'http://127.0.0.1:9', secret } },
      onError: error => void errors.push(error),
    })
    const sent = await transporter.sendMail({
      from: 'noreply@shop.test',
      to: 'jo@example.com',
      text: 'Today.',
    })
    expect(String(sent.message)).toContain('Today.')
    expect(errors).toEqual([])
  })
})
