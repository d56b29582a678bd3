import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, connectTo, type Letter } from './smtp-client.ts'

const TOGETHER = 16
const RETRY_MS = 30

export interface Sending {
  /** Mails that got a 250, and tries that did not. */
  done: number
  failed: number
  finished: Promise<void>
}

/** Brings mails as mail servers do: several at once, and again what got no 250. `letter`: the mail of a number. */
export function bring(port: number, mails: number, letter: (number: number) => Letter): Sending {
  let next = 0
  const sending: Sending = { done: 0, failed: 0, finished: Promise.resolve() }

  async function sender(): Promise<void> {
    let connection: Connection | undefined
    while (next < mails) {
      const mail = letter(next++)
      for (let isTaken = false; !isTaken; ) {
        try {
          connection ??= await connectTo(port)
          await connection.send(mail)
          isTaken = true
        } catch {
          connection?.close()
          connection = undefined
          sending.failed += 1
          await pause(RETRY_MS)
        }
      }
      sending.done += 1
    }
    connection?.close()
  }

  sending.finished = Promise.all(Array.from({ length: TOGETHER }, sender)).then(() => undefined)
  return sending
}

/** What people write: every mail is one of a kind, and some senders write more often. */
export function letterOf(number: number): Letter {
  const from = `jo-${number % 5_000}@customers.test`
  const head = [
    `From: Jo <${from}>`,
    'To: <help@reply.shop.test>',
    'Subject: Where is my parcel?',
    `Message-ID: <mail-${number}@customers.test>`,
  ]
  const body = ['Good morning,', `my parcel ${number} was to come on Tuesday.`, '.', '-- ', 'Jo']
  return { from, to: 'help@reply.shop.test', raw: `${head.join('\r\n')}\r\n\r\n${body.join('\r\n')}` }
}
