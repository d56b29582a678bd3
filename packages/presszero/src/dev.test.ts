import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MAILBOX } from './company.js'
import { type Dev, type StartDevOptions, startDev } from './dev.js'

// Real mail and real disk: generous, and never measured.
vi.setConfig({ testTimeout: 30_000 })

const folders: string[] = []
let dev: Dev | undefined

async function start(options: Partial<StartDevOptions> = {}): Promise<Dev> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'presszero-')))
  folders.push(data)
  const ports = { port: 0, mailboxPort: 0, smtpPort: 0, outgoingSmtpPort: 0 }
  dev = await startDev({ ...ports, simulate: false, reset: false, ...options, data })
  return dev
}

afterEach(async () => {
  await dev?.close()
  dev = undefined
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

interface Summary {
  id: string
  envelope: { from: string; to: string[] }
  messageId: string
  inReplyTo: string[]
  references: string[]
  from: { address: string; name?: string }
  subject: string
  text: string
}

async function eventually<Value>(what: string, look: () => Promise<Value | undefined>): Promise<Value> {
  for (let n = 0; n < 200; n++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`${what} did not happen`)
}

const mailsTo = async (running: Dev, to: string): Promise<Summary[]> =>
  (await fetch(`${running.mailbox}/api/mails?to=${encodeURIComponent(to)}`)).json() as Promise<Summary[]>

const newestMail = (running: Dev, to: string, matches: (mail: Summary) => boolean = () => true) =>
  eventually(`a mail to ${to}`, async () => (await mailsTo(running, to)).find(matches))

async function answer(running: Dev, mail: Summary, text: string): Promise<void> {
  const response = await fetch(`${running.mailbox}/api/mails/${mail.id}/reply`, {
    method: 'POST',
    body: JSON.stringify({ text }),
    headers: { 'content-type': 'application/json' },
  })
  expect(response.status).toBe(204)
}

async function leaveMail(running: Dev, email: string, text: string) {
  const response = await fetch(`${running.server}/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ wants: 'mail', email, text, locale: 'en' }),
  })
  return (await response.json()) as { case: { id: string; reference: string }; token: string }
}

async function texts(running: Dev, opened: { case: { id: string }; token: string }): Promise<string[]> {
  const response = await fetch(`${running.server}/v1/cases/${opened.case.id}`, {
    headers: { authorization: `Bearer ${opened.token}` },
  })
  const view = (await response.json()) as { messages: { text: string }[] }
  return view.messages.map(message => message.text)
}

async function signIn(running: Dev): Promise<string> {
  const secret = running.desk.split('#')[1] ?? ''
  const response = await fetch(`${running.server}/v1/desk/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  })
  return ((await response.json()) as { token: string }).token
}

describe('the main job, by real SMTP both ways', () => {
  it('runs from a message left on a page to an answer by mail, all in one case', async () => {
    const running = await start()
    const opened = await leaveMail(running, 'an@customer.test', 'My lamp flickers.')

    const confirmation = await newestMail(running, 'an@customer.test')
    expect(confirmation.subject).toContain(opened.case.reference)
    expect(confirmation.from.address).toMatch(/^r\+[a-z0-9]+@reply\.lumen-oak\.test$/)

    await answer(running, confirmation, 'It is the oak one.')
    await eventually('the answer in the case', async () =>
      (await texts(running, opened)).includes('It is the oak one.') ? true : undefined,
    )

    const token = await signIn(running)
    const desk = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const replied = await fetch(`${running.server}/v1/desk/cases/${opened.case.id}/messages`, {
      method: 'POST',
      headers: desk,
      body: JSON.stringify({ id: randomUUID(), text: 'A new bulb is on its way.' }),
    })
    expect(replied.status).toBe(200)

    const reply = await newestMail(running, 'an@customer.test', mail => mail.text.includes('A new bulb'))
    expect(reply.references).toContain(confirmation.messageId)
    expect(reply.from.name).toContain('Ann')
  })

  it('lets a human answer from the mailbox of the company', async () => {
    const running = await start()
    const opened = await leaveMail(running, 'bo@customer.test', 'Do you deliver to Ghent?')
    const forwarded = await newestMail(running, MAILBOX)
    expect(forwarded.text).toContain('Do you deliver to Ghent?')
    await answer(running, forwarded, 'Yes, on Tuesdays.')
    const mail = await newestMail(running, 'bo@customer.test', one => one.text.includes('Yes, on Tuesdays.'))
    expect(mail.text).not.toContain('gmail_quote')
    expect(await texts(running, opened)).toEqual(['Do you deliver to Ghent?', 'Yes, on Tuesdays.'])
  })

  it('finds everything again after a stop', async () => {
    const data = await mkdtemp(join(tmpdir(), 'presszero-'))
    const first = await start({ data })
    const opened = await leaveMail(first, 'cy@customer.test', 'Still there?')
    await newestMail(first, 'cy@customer.test')
    await first.close()
    const second = await start({ data })
    expect(await texts(second, opened)).toEqual(['Still there?'])
    expect(await mailsTo(second, 'cy@customer.test')).toHaveLength(1)
  })
})

describe('the simulation', () => {
  it('gives a cold start a range that is labelled as simulated', async () => {
    const running = await start({ simulate: true })
    const now = await (await fetch(`${running.server}/v1/now`)).json()
    expect(now).toMatchObject({ simulated: true, announcement: { kind: 'range', simulated: true } })
  })
})

describe('what goes wrong', () => {
  it('is told when a second process opens the same data', async () => {
    const data = await mkdtemp(join(tmpdir(), 'presszero-'))
    await start({ data })
    await expect(
      startDev({
        port: 0,
        mailboxPort: 0,
        smtpPort: 0,
        outgoingSmtpPort: 0,
        simulate: false,
        reset: false,
        data,
      }),
    ).rejects.toThrow(/already open/)
  })

  it('is told with the flag to change when a port is in use', async () => {
    const running = await start()
    const port = Number(new URL(running.server).port)
    const data = await mkdtemp(join(tmpdir(), 'presszero-'))
    folders.push(data)
    await expect(
      startDev({
        port,
        mailboxPort: 0,
        smtpPort: 0,
        outgoingSmtpPort: 0,
        simulate: false,
        reset: false,
        data,
      }),
    ).rejects.toThrow(/--port/)
  })
})
