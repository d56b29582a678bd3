import { connect, type Socket } from 'node:net'

export interface Letter {
  from: string
  to: string
  /** Whole, with CRLF line ends and without the dot at the end. */
  raw: string
}

/** Speaks SMTP on one connection, as a mail server does that brings one mail after the other. */
export interface Connection {
  /** Resolves once the mail got its 250; rejects where the connection ends first or the mail is refused. */
  send(letter: Letter): Promise<void>
  close(): void
}

export async function connectTo(port: number): Promise<Connection> {
  const socket = connect(port, '127.0.0.1')
  const answers = answersOf(socket)
  await expectCode(answers, '220')
  const say = async (line: string, code: string) => {
    socket.write(`${line}\r\n`)
    await expectCode(answers, code)
  }
  await say('EHLO mx.peer.test', '250')
  return {
    async send({ from, to, raw }) {
      await say(`MAIL FROM:<${from}>`, '250')
      await say(`RCPT TO:<${to}>`, '250')
      await say('DATA', '354')
      await say(`${raw.replace(/^\./gm, '..')}\r\n.`, '250')
    },
    close: () => void socket.destroy(),
  }
}

/** The last line of each answer, as it comes. */
async function* answersOf(socket: Socket): AsyncGenerator<string, undefined> {
  let text = ''
  socket.setEncoding('latin1')
  for await (const chunk of socket) {
    text += chunk
    const lines = text.split('\r\n')
    text = lines.pop() ?? ''
    for (const line of lines) if (line[3] !== '-') yield line
  }
  return undefined
}

async function expectCode(answers: AsyncGenerator<string>, code: string): Promise<void> {
  const { value = 'the connection ended' } = await answers.next()
  if (!value.startsWith(code)) throw new Error(`Wanted ${code}, and got: ${value}`)
}
