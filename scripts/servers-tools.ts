import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 30_000

/** Asks until the answer is one, and returns it. Throws where none comes within half a minute. */
export async function until<Value>(
  what: string,
  ask: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain: ${what}`)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Says lines to an SMTP server, each after the answer to the one before, byte by byte as they are. Returns the answers. */
export async function converse(port: number, lines: readonly string[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1')
  const answers: string[] = []
  const rest = [...lines]
  let text = ''
  socket.setEncoding('latin1').setTimeout(10_000, () => socket.destroy())
  socket.on('data', chunk => {
    text += String(chunk)
    const complete = text.split('\r\n')
    text = complete.pop() ?? ''
    for (const line of complete.filter(one => one[3] !== '-')) {
      answers.push(line)
      const next = rest.shift()
      if (next === undefined) socket.end()
      else socket.write(next, 'latin1')
    }
  })
  await once(socket, 'close').catch(() => undefined)
  return answers
}

export interface Sent {
  from: string
  to: string
  /** Header lines and body, with CRLF line ends. */
  raw: string
}

/** Sends a mail as a mail program does. Returns the last answer before the goodbye. */
export async function sendMail(port: number, { from, to, raw }: Sent): Promise<string> {
  const data = `${raw.replace(/^\./gm, '..')}\r\n.\r\n`
  const lines = ['EHLO pc.servers.test', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']
  const answers = await converse(port, [...lines.map(line => `${line}\r\n`), data, 'QUIT\r\n'])
  return answers[5] ?? answers.at(-1) ?? 'no answer'
}

/** A header's value, unfolded; empty where it is missing. */
export function headerIn(raw: string, name: string): string {
  const head = raw.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, ' ') ?? ''
  const line = head.split(/\r?\n/).find(one => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line === undefined ? '' : line.slice(name.length + 1).trim()
}

/** The address in a header such as `Shop <help@shop.test>`. */
export function addressIn(value: string): string {
  return /<([^>]+)>/.exec(value)?.[1] ?? value.trim()
}
