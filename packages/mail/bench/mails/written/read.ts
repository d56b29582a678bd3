import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A body that was written down by hand as a program writes it, with what is said of its parts. */
export interface WrittenReply {
  readonly family: string
  readonly name: string
  readonly body: string
  readonly reply: string
  readonly signature: string
}

const folder = fileURLToPath(new URL('replies/', import.meta.url))

/**
 * The mails of `replies/`. In these files `=== name` begins a mail and `~~~ quoted` a part of it, the first being the
 * reply; neither line belongs to the mail.
 */
export function writtenReplies(): WrittenReply[] {
  return readdirSync(folder).flatMap(file =>
    readFileSync(`${folder}${file}`, 'utf8')
      .split(/^=== /m)
      .slice(1)
      .map(mail => replyOf(file.replace('.txt', ''), mail)),
  )
}

function replyOf(family: string, mail: string): WrittenReply {
  const end = mail.indexOf('\n')
  const parts = `~~~ reply\n${mail.slice(end + 1)}`.split(/^~~~ /m).slice(1).map(partOf)
  const of = (kind: string): string =>
    parts
      .filter(part => part.kind === kind)
      .map(part => part.text)
      .join('')
      .trim()
  return {
    family,
    name: mail.slice(0, end),
    body: parts.map(part => part.text).join(''),
    reply: of('reply'),
    signature: of('signature'),
  }
}

function partOf(part: string): { kind: string; text: string } {
  const end = part.indexOf('\n')
  return { kind: part.slice(0, end), text: part.slice(end + 1) }
}
