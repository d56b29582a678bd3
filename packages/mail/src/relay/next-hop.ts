import { hostname } from 'node:os'
import { isLoopback } from '../loopback.js'
import { type Dialogue, openDialogue, type Reply } from './dialogue.js'
import { transparent } from './transparent.js'
import type { NextHopOptions, RelayUser } from './types.js'

/** The next server refused, or cannot be reached: what the application is told. */
export class HopFailure extends Error {
  override readonly name = 'HopFailure'
  readonly responseCode: number

  constructor(responseCode: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.responseCode = responseCode
  }
}

export interface HopEnvelope {
  readonly from: string
  readonly to: readonly string[]
  /** Parameters of MAIL FROM that the mail came with. */
  readonly eightBit: boolean
  readonly utf8: boolean
}

/** A connection to the next server, opened when it is needed and kept for the next mail. */
export interface NextHop {
  /** Asks whether a recipient would be taken; throws the server's own refusal. */
  probe(sender: string, recipient: string, utf8: boolean): Promise<void>
  /** Forgets what was probed. */
  reset(): Promise<void>
  /** Passes a mail on to all recipients or to none. Resolves to what the server said. */
  send(envelope: HopEnvelope, raw: Uint8Array): Promise<string>
  close(): void
}

export function nextHop(options: NextHopOptions): NextHop {
  let dialogue: Dialogue | undefined
  let features: Features = new Map()
  let inTransaction = false

  async function connected(): Promise<Dialogue> {
    if (dialogue?.isOpen) return dialogue
    inTransaction = false
    const { host, port, timeout = 30_000, secure = false, tls } = options
    const rejectUnauthorized = tls === false || (tls?.rejectUnauthorized ?? true)
    const opened = await openDialogue({ host, port, secure, timeout, rejectUnauthorized })
    dialogue = opened
    try {
      expect(await opened.hear(), 2)
      features = await greet(opened)
      return opened
    } catch (error) {
      opened.close()
      throw error
    }
  }

  async function greet(to: Dialogue): Promise<Features> {
    const hello = `EHLO ${options.name ?? hostname()}`
    const { tls, auth, host, secure = false } = options
    const offered = featuresIn(expect(await to.say(hello), 2))
    const mayUpgrade = !secure && tls !== false && offered.has('STARTTLS')
    if (mayUpgrade) {
      expect(await to.say('STARTTLS'), 2)
      await to.secure()
    }
    const isEncrypted = secure || mayUpgrade
    const mayBeClear = auth === undefined || tls === false || isLoopback(host)
    if (!isEncrypted && (!mayBeClear || (tls !== false && tls?.required)))
      throw new HopFailure(454, `4.7.0 ${host} offers no TLS, and nothing secret is sent in the clear`)
    const now = mayUpgrade ? featuresIn(expect(await to.say(hello), 2)) : offered
    if (auth !== undefined) await signIn(to, auth, now.get('AUTH') ?? '')
    return now
  }

  /** Says that a mail begins and for whom: at once, where the server takes that (RFC 2920), so that nobody waits for each reply. */
  async function begin(sender: string, parameters: string, recipients: readonly string[]): Promise<Dialogue> {
    const hop = await connected()
    const lines = [
      ...(inTransaction ? ['RSET'] : []),
      `MAIL FROM:<${sender}>${parameters}`,
      ...recipients.map(recipient => `RCPT TO:<${recipient}>`),
    ]
    inTransaction = true
    const replies = features.has('PIPELINING') ? await hop.sayAll(lines) : undefined
    for (const [index, line] of lines.entries()) expect(replies?.[index] ?? (await hop.say(line)), 2)
    return hop
  }

  /** Tries again on a new connection where one that was kept has gone meanwhile. */
  async function retried<Result>(act: () => Promise<Result>): Promise<Result> {
    const wasOpen = dialogue?.isOpen === true
    try {
      return await act()
    } catch (error) {
      const hasGone = !(error instanceof HopFailure) || error.responseCode === 421
      if (hasGone) dialogue?.close()
      if (!hasGone || !wasOpen) throw asFailure(error, options)
    }
    return act().catch((error: unknown) => {
      throw asFailure(error, options)
    })
  }

  /** How far the probing of this mail has come: for all its recipients there is one MAIL FROM. */
  let probing: Dialogue | undefined

  return {
    probe: (sender, recipient, utf8) =>
      retried(async () => {
        if (probing?.isOpen && probing === dialogue) {
          expect(await probing.say(`RCPT TO:<${recipient}>`), 2)
          return
        }
        const hop = await connected()
        const parameters = utf8 && features.has('SMTPUTF8') ? ' SMTPUTF8' : ''
        await begin(sender, parameters, [recipient])
        probing = hop
      }),
    async reset() {
      probing = undefined
    },
    send(envelope, raw) {
      probing = undefined
      return retried(async () => {
        await connected()
        const hop = await begin(envelope.from, parametersOf(envelope, features), envelope.to)
        expect(await hop.say('DATA'), 3)
        const { lines } = await delivered(hop, raw)
        inTransaction = false
        return lines.join(' ')
      })
    },
    close() {
      dialogue?.close()
    },
  }
}

/** From here on a mail may have been taken although its reply is lost: it is not sent a second time by us. */
async function delivered(hop: Dialogue, raw: Uint8Array): Promise<Reply> {
  let reply: Reply
  try {
    reply = await hop.say(transparent(raw))
  } catch (cause) {
    throw new HopFailure(451, '4.4.2 The connection broke before the mail was confirmed', { cause })
  }
  return expect(reply, 2)
}

function expect(reply: Reply, hundreds: number): Reply {
  if (Math.floor(reply.code / 100) === hundreds) return reply
  throw new HopFailure(reply.code >= 400 ? reply.code : 451, reply.lines.join(' '))
}

/** What EHLO offers, by its name in capitals, with what stands behind it. */
type Features = ReadonlyMap<string, string>

function featuresIn({ lines }: Reply): Features {
  return new Map(
    lines.slice(1).map(line => {
      const [name = '', ...rest] = line
        .trim()
        .toUpperCase()
        .split(/[\s=]+/)
      return [name, rest.join(' ')] as const
    }),
  )
}

async function signIn(hop: Dialogue, { user, pass }: RelayUser, mechanisms: string): Promise<void> {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const isLoginOnly = /\bLOGIN\b/.test(mechanisms) && !/\bPLAIN\b/.test(mechanisms)
  const steps = isLoginOnly
    ? ['AUTH LOGIN', base64(user), base64(pass)]
    : [`AUTH PLAIN ${base64(`\0${user}\0${pass}`)}`]
  let code = 0
  for (const step of steps) {
    code = (await hop.say(step)).code
    if (code >= 400) break
  }
  if (code === 235) return
  // Whoever runs the relay mends that; the application's mail waits.
  throw new HopFailure(454, `4.7.0 The next server did not take the relay’s own password (${code})`)
}

function parametersOf({ eightBit, utf8 }: HopEnvelope, features: Features): string {
  if (utf8 && !features.has('SMTPUTF8'))
    throw new HopFailure(553, '5.6.7 The next server takes no addresses with such characters')
  return `${eightBit && features.has('8BITMIME') ? ' BODY=8BITMIME' : ''}${utf8 ? ' SMTPUTF8' : ''}`
}

function asFailure(error: unknown, { host, port }: NextHopOptions): HopFailure {
  if (error instanceof HopFailure && error.responseCode !== 421) return error
  const why = error instanceof Error ? error.message : String(error)
  return new HopFailure(451, `4.4.1 ${host}:${port} cannot be reached, please try again later (${why})`, {
    cause: error,
  })
}
