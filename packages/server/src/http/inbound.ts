import type { MailWebhook, WebhookRefusal } from '@presszero/mail/webhooks'
import type { ProblemCode } from '@presszero/wire'
import type { KeepMail } from '../intake/intake.js'
import type { Logger } from '../logger.js'
import type { Clock } from '../readers/clock-port.js'
import { readBytes } from './body.js'
import { json } from './context.js'
import { createRoom } from './guard/room.js'
import { ProblemResponse } from './problems.js'

/** The mails that providers bring by HTTP. */
export interface Inbound {
  /** Answers 200 once the mails of the request are durable. `client` is for counting only. */
  take(name: string, request: Request, client: string): Promise<Response>
}

export interface InboundOptions {
  webhooks: readonly MailWebhook[]
  keep: KeepMail
  clock: Clock
  logger: Logger
}

/** A mail of 25 MiB in base64, and what a provider adds to it. */
const MOST_BYTES = 40 * 1024 * 1024
const ROOM_BYTES = 4 * MOST_BYTES
const RETRY_SECONDS = 30

/**
 * Providers try again after 5xx, and some of them after 401: a password that is wrong here can be mended while they
 * wait. After the other answers most of them give up, and all of them do in the end.
 */
const codes: Readonly<Record<WebhookRefusal['refused'], ProblemCode>> = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  unreadable: 'invalid-request',
  later: 'unavailable',
}

export function createInbound({ webhooks, keep, clock, logger }: InboundOptions): Inbound {
  const known = new Map(webhooks.map(webhook => [webhook.name, webhook]))
  const room = createRoom(ROOM_BYTES)

  function refused(name: string, { refused: why, detail }: WebhookRefusal): ProblemResponse {
    const tell = why === 'unauthenticated' ? logger.info : logger.error
    tell('A request of a mail provider was refused', { webhook: name, refused: why, detail })
    return new ProblemResponse(codes[why], {
      detail,
      ...(why === 'later' ? { retryAfter: RETRY_SECONDS } : {}),
    })
  }

  return {
    async take(name, request, client) {
      const webhook = known.get(name)
      if (webhook === undefined)
        throw new ProblemResponse('not-found', {
          detail: `No webhook is called "${name}": add it to mail.webhooks in the options.`,
        })
      const refusal = webhook.admit?.(request.headers)
      if (refusal !== undefined) throw refused(name, refusal)
      const most = webhook.bodyBytes ?? MOST_BYTES
      const leave = room.reserve(client, declaredBytes(request, most))
      if (leave === undefined) throw new ProblemResponse('unavailable', { retryAfter: RETRY_SECONDS })
      try {
        const body = await readBytes(request, most)
        const answer = await webhook.receive({ headers: request.headers, body }, clock.now())
        if ('refused' in answer) throw refused(name, answer)
        for (const mail of answer.mails) await keep(mail)
        return json({ mails: answer.mails.length })
      } finally {
        leave()
      }
    },
  }
}

/** As many bytes as it says that it has, or may have where it does not say. Answers `too-large`. */
function declaredBytes(request: Request, most: number): number {
  const length = request.headers.get('content-length') ?? ''
  const declared = /^\d+$/.test(length) ? Number(length) : most
  if (declared > most) throw new ProblemResponse('too-large', { detail: `Send at most ${most} bytes.` })
  return declared
}
