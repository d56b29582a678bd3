import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** What a server said: all lines of one reply (RFC 5321, 4.2). */
export interface Reply {
  readonly code: number
  /** Behind the code, each line. */
  readonly lines: readonly string[]
}

/** A conversation with a mail server: one command, one reply. */
export interface Dialogue {
  /** Sends a line, or bytes as they are; resolves to the reply. Rejects where the connection breaks or falls silent. */
  say(what: string | Buffer): Promise<Reply>
  /** Sends lines at once; resolves to the reply to each. */
  sayAll(lines: readonly string[]): Promise<readonly Reply[]>
  /** The reply that comes of itself: the greeting. */
  hear(): Promise<Reply>
  /** Goes on within TLS (RFC 3207). What was heard before in the clear is forgotten. */
  secure(): Promise<void>
  readonly isOpen: boolean
  /** Takes its leave. */
  close(): void
}

export interface Place {
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  /** Milliseconds of silence after which the connection is given up. */
  readonly timeout: number
  /** Whether a certificate that nobody vouches for is refused. */
  readonly rejectUnauthorized: boolean
}

/** How long a server may take over saying goodbye. */
const GOODBYE_MS = 2_000
/** The longest reply that is read: a server has no more to say. */
const LONGEST_REPLY = 64 * 1024

export async function openDialogue(place: Place): Promise<Dialogue> {
  const { host, port, rejectUnauthorized } = place
  const servername = isIP(host) ? '' : host
  let socket: Socket = place.secure
    ? connectTls({ host, port, servername, rejectUnauthorized })
    : connectPlain({ host, port })
  let buffered = ''
  let failure: Error | undefined
  let waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined

  function fail(error: Error): void {
    failure ??= error
    socket.destroy()
    waiting?.reject(failure)
    waiting = undefined
  }

  function take(chunk: Buffer): void {
    buffered += chunk.toString('latin1')
    if (buffered.length > LONGEST_REPLY) fail(new Error('The reply does not end'))
    const whole = /^(?:\d{3}-.*\r?\n)*\d{3}(?: .*)?\r?\n/.exec(buffered)?.[0]
    if (whole === undefined || waiting === undefined) return
    buffered = buffered.slice(whole.length)
    const { resolve } = waiting
    waiting = undefined
    resolve(replyOf(whole))
  }

  function listen(): void {
    socket.setTimeout(place.timeout, () => fail(new Error(`${host}:${port} says nothing more`)))
    socket.on('data', take)
    socket.on('error', fail)
    socket.on('close', () => fail(new Error(`${host}:${port} closed the connection`)))
  }

  function hear(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure)
      waiting = { resolve, reject }
      take(Buffer.alloc(0))
    })
  }

  listen()
  return {
    get isOpen() {
      return failure === undefined
    },
    hear,
    say(what) {
      if (failure === undefined) socket.write(typeof what === 'string' ? `${what}\r\n` : what)
      return hear()
    },
    async sayAll(lines) {
      if (failure === undefined) socket.write(lines.map(line => `${line}\r\n`).join(''))
      const replies: Reply[] = []
      while (replies.length < lines.length) replies.push(await hear())
      return replies
    },
    async secure() {
      const plain = socket
      for (const event of ['data', 'error', 'close', 'timeout']) plain.removeAllListeners(event)
      plain.setTimeout(0)
      // What somebody between us put behind the reply in the clear is not the server's.
      buffered = ''
      const secured = connectTls({ socket: plain, servername, rejectUnauthorized })
      socket = secured
      listen()
      await new Promise<void>((resolve, reject) => {
        secured.once('secureConnect', resolve)
        secured.once('error', reject)
        secured.once('close', () => reject(new Error(`${host}:${port} closed the connection`)))
      })
    },
    close() {
      if (failure !== undefined) return
      failure = new Error('closed')
      socket.setTimeout(GOODBYE_MS, () => socket.destroy())
      socket.end('QUIT\r\n')
    },
  }
}

function replyOf(text: string): Reply {
  const lines = text.trimEnd().split(/\r?\n/)
  return { code: Number(text.slice(0, 3)), lines: lines.map(line => line.slice(4)) }
}
