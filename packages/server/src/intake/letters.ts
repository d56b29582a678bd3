import type { IncomingEnvelope, Mail } from '@presszero/mail'
import type { IncomingMail } from '../case/commands.js'
import type { InboxEvent } from '../case/events.js'
import type { Recorded } from '../log/port.js'
import type { Post } from './post.js'
import type { ReadLetter } from './reading/letter.js'
import type { Words } from './words.js'

export type Arrived = Recorded<Extract<InboxEvent, { type: 'mail-arrived' }>>

/** A mail that was read, in the terms of a case. */
export interface Letter {
  inboxId: string
  mail: Mail
  words: Words
  incoming: IncomingMail
}

export function letterOf(inboxId: string, { mail, words, files }: ReadLetter, post: Post): Letter {
  const { quoted, signature } = words
  const incoming: IncomingMail = {
    ...{ inboxId, from: mail.from?.address ?? '', sender: 'sender' in post ? post.sender : 'unverified' },
    ...('answers' in post && post.answers ? { answers: true } : {}),
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    ...(files === 0 ? {} : { files }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(signature === undefined ? {} : { signature }),
  }
  return { inboxId, mail, words, incoming }
}

export function isArrived(recorded: Recorded): recorded is Arrived {
  return recorded.event.type === 'mail-arrived'
}

export function inboxIdOf({ stream }: Arrived): string {
  return stream.slice('inbox:'.length)
}

export function envelopeOf({ event }: Arrived): IncomingEnvelope {
  const { from = '', to = [], remoteAddress, helo } = event.content
  const remote = remoteAddress === undefined ? undefined : { address: remoteAddress, ...(helo && { helo }) }
  return { from, to, ...(remote && { remote }) }
}
