import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A body that was written down by hand as a program writes it, with what is said of its parts. */
export interface WrittenReply {
  readonly family: string
  readonly name: string
  readonly body: string
  readonly reply: string
  /** Empty where nothing is said of it. */
  readonly signature: string
}

/**
 * The mails of a folder of this one. In its files `=== name` begins a mail. In `replies` and what else is text, `~~~ quoted`
 * begins a part of the body, whose first is the reply; in `html` the body comes first and `~~~ reply` tells what is
 * expected. These lines do not belong to the mail.
 */
export function writtenReplies(folder: 'replies' | 'html'): WrittenReply[] {
  return writtenMails(folder).map(({ family, name, content }) => {
    const first = folder === 'html' ? 'body' : 'reply'
    const parts = `~~~ ${first}\n${content}`.split(/^~~~ /m).slice(1).map(headed)
    const of = (kind: string): string =>
      parts
        .filter(part => part.head === kind)
        .map(part => part.rest)
        .join('')
        .trim()
    const body = folder === 'html' ? of('body') : parts.map(part => part.rest).join('')
    return { family, name, body, reply: of('reply'), signature: of('signature') }
  })
}

/** A raw mail and the kinds, reasons and `hard` that are right for it, as its heading tells: `name: bounce unknown-user hard`. */
export interface WrittenKind {
  readonly family: string
  readonly name: string
  readonly raw: string
  readonly kinds: readonly string[]
  readonly reasons: readonly string[]
  readonly hard: 'hard' | 'soft' | 'any'
}

export function writtenKinds(): WrittenKind[] {
  return writtenMails('kinds').map(({ family, name: head, content }) => {
    const at = head.lastIndexOf(': ')
    const [kinds = '', reasons = '', hard = 'any'] = head.slice(at + 2).split(' ')
    return {
      family,
      name: head.slice(0, at),
      raw: rawMail(content),
      kinds: kinds.split('|'),
      reasons: reasons.split('|').filter(reason => reason !== ''),
      hard: hard === 'hard' || hard === 'soft' ? hard : 'any',
    }
  })
}

/** With the header fields that the files leave out. */
function rawMail(content: string): string {
  const header = content.slice(0, content.indexOf('\n\n'))
  const from = /^from:/im.test(header) ? '' : 'From: Bob <bob@example.com>\n'
  const type = /^content-type:/im.test(header) ? '' : 'Content-Type: text/plain; charset=utf-8\n'
  return `To: shop@shop.test\n${from}${type}${content}`.replaceAll('\n', '\r\n')
}

function writtenMails(folder: string): { family: string; name: string; content: string }[] {
  const path = fileURLToPath(new URL(`${folder}/`, import.meta.url))
  return readdirSync(path).flatMap(file =>
    readFileSync(`${path}${file}`, 'utf8')
      .split(/^=== /m)
      .slice(1)
      .map(headed)
      .map(({ head, rest }) => ({ family: file.replace('.txt', ''), name: head, content: rest })),
  )
}

function headed(text: string): { head: string; rest: string } {
  const end = text.indexOf('\n')
  return { head: text.slice(0, end), rest: text.slice(end + 1) }
}
