import { setTimeout as pause } from 'node:timers/promises'
import { memorySource } from '@presszero/mail/testing'
import { createPressZero, type Log, silentLogger } from '@presszero/server'
import { memoryLog } from '@presszero/server/testing'
import { type JumpingClock, jumpingClock } from './clock.ts'

export const HELP = 'help@reply.shop.test'
export const MAILBOX = 'help@shop.test'
export const START = Date.parse('2026-11-23T09:00:00Z')

/** A mail of ours as its recipient gets it. */
export interface Ours {
  returnPath: string
  to: string
  raw: string
}

export interface Theirs {
  returnPath: string
  to: string
  raw: string
  /** The peer that brings it. */
  peer: string
}

/** A server in memory, whole: intake, decide and mailer as they are, on a clock that jumps. */
export async function openHouse() {
  const log = memoryLog()
  const clock = jumpingClock(START)
  const source = memorySource()
  const sent: Ours[] = []
  const server = createPressZero({
    company: { name: 'Shop', email: MAILBOX },
    humans: [{ id: 'ann', name: 'Ann', email: 'ann@shop.test' }],
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'https://contact.shop.test',
    mail: {
      domain: 'reply.shop.test',
      mailbox: MAILBOX,
      trustedSubmitters: ['127.0.0.1'],
      sources: [source],
      resolver: records,
      transport: {
        async send({ envelope, raw }) {
          for (const to of envelope.to)
            sent.push({ returnPath: envelope.from, to, raw: new TextDecoder().decode(raw) })
          return { accepted: envelope.to, rejected: [], response: '250 Kept' }
        },
        close: async () => {},
      },
    },
    logger: silentLogger,
    ...{ log, clock },
  })
  await server.start()
  const seen = { position: 0, open: 0 }

  return {
    clock,
    /** Brings mails, and resolves with what was sent on account of them once all has come to rest. */
    async bring(mails: readonly Theirs[]): Promise<Ours[]> {
      await Promise.all(
        mails.map(({ returnPath, to, raw, peer }) =>
          source.deliver({
            envelope: { from: returnPath, to: [to], remote: { address: peer, helo: 'mx.peer.test' } },
            raw: new TextEncoder().encode(raw),
          }),
        ),
      )
      await atRest(log, clock, seen)
      return sent.splice(0)
    },
    /** Opens a case by the form of the page. `client`: an address of its own, for the rate limits. */
    async open({ email, text, client }: { email: string; text: string; client: number }): Promise<void> {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': `form-of-pair-number-${client}`,
      }
      const body = JSON.stringify({ wants: 'mail', email, text })
      const request = new Request('https://contact.shop.test/v1/cases', { method: 'POST', headers, body })
      const remoteAddress = `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}`
      const response = await server.fetch(request, { remoteAddress })
      if (!response.ok) throw new Error(`The form answered ${response.status}: ${await response.text()}`)
    },
    close: server.close,
  }
}

/** Mail from every second domain is allowed to come from anywhere, so that its sender is verified. */
async function records(name: string, type: string) {
  if (type === 'TXT' && /^n\d*[02468]\.test$/.test(name)) return [['v=spf1 +all']]
  if (type === 'TXT' && /^_dmarc\.n\d*[02468]\.test$/.test(name)) return [['v=DMARC1; p=none']]
  throw Object.assign(new Error(`${name} is not there`), { code: 'ENOTFOUND' })
}

/** How far the log was looked at, and how many mails had then arrived that were not filed. */
interface Seen {
  position: number
  open: number
}

/** Until every mail that arrived is filed, and every mail that is owed is sent. */
async function atRest(log: Log, clock: JumpingClock, seen: Seen): Promise<void> {
  for (let quiet = 0; quiet < 2; await pause(1)) {
    for (const { position, event } of await log.readAll(seen.position, 1_000)) {
      seen.position = position
      if (event.type === 'mail-arrived') seen.open += 1
      if (event.type === 'mail-filed' || event.type === 'mail-set-aside') seen.open -= 1
    }
    const isBusy = seen.open > 0 || seen.position < (await log.head())
    quiet = isBusy || (await log.views.outbox(clock.now(), 1)).length > 0 ? 0 : quiet + 1
  }
}
