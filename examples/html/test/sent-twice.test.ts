import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMail } from '@presszero/mail'
import { smtpReceiver } from '@presszero/mail/smtp'
import { eventually, freePort, type Program, startProgram } from 'presszero-journey'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

it('a mail that the mail server took, and the crash left unrecorded, is sent again with the same Message-ID', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'presszero-serve-'))
  const port = await freePort()
  const taken: (string | undefined)[] = []
  let server: Program<true>
  const mailServer = await smtpReceiver({ host: '127.0.0.1', port: 0, domains: 'any' }).receive(
    async ({ raw }) => {
      const { messageId } = await readMail(raw)
      // The "250 OK" for the first one never arrives.
      if (taken.length === 0) await server.kill()
      taken.push(messageId)
    },
  )
  const serve = () => {
    const config = join(import.meta.dirname, 'config/served.config.ts')
    return startProgram(
      [process.execPath, 'packages/presszero/dist/cli.js', 'serve', '--config', config, '--port', `${port}`],
      {
        cwd: root,
        env: { SERVED_FOLDER: folder, SERVED_PORT: `${port}`, SERVED_SMTP_PORT: `${mailServer.port}` },
        ready: printed => printed.includes('listens on') || undefined,
      },
    )
  }
  server = await serve()
  const { case: opened, token } = await leaveMessage(`http://127.0.0.1:${port}`)
  await eventually('the mail that is taken', () => taken.length === 1 || undefined)

  server = await serve()
  await eventually('the mail that is recorded as sent', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/v1/cases/${opened.id}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { email } = await response.json()
    return email.delivery === 'sent' || undefined
  })
  expect(taken).toHaveLength(2)
  expect(taken[0]).toMatch(/^<.+@reply\.lumen-oak\.test>$/)
  expect(taken[1]).toBe(taken[0])

  await server.stop()
  await mailServer.close()
  await rm(folder, { recursive: true })
})

async function leaveMessage(server: string): Promise<{ case: { id: string }; token: string }> {
  const response = await fetch(`${server}/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ wants: 'mail', email: 'eva@gmail.test', text: 'Is Borke oiled?', locale: 'en' }),
  })
  expect(response.status).toBe(201)
  return response.json()
}
