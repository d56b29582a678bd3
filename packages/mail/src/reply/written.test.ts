import { describe, expect, it } from 'vitest'
import { type WrittenReply, writtenReplies } from '../../bench/mails/written/read.ts'
import { extractReply } from './extract-reply.js'

const compact = (text: string): string => text.replace(/\s*\n\s*/g, '\n').trim()
const named = (mails: readonly WrittenReply[]) =>
  mails.map(mail => [`${mail.family}: ${mail.name}`, mail] as const)

function expectParts(body: { text: string } | { html: string }, { reply, signature }: WrittenReply): void {
  const extracted = extractReply(body)
  expect(compact(extracted.reply)).toBe(compact(reply))
  if (signature !== '') expect(compact(extracted.signature)).toBe(compact(signature))
}

describe('a mail written down as programs write it', () => {
  it.each(named(writtenReplies('replies')))('is taken apart as text: %s', (_, mail) => {
    expectParts({ text: mail.body }, mail)
    expectParts({ text: mail.body.replaceAll('\n', '\r\n') }, mail)
  })

  it.each(named(writtenReplies('html')))('is taken apart as HTML: %s', (_, mail) => {
    expectParts({ html: mail.body }, mail)
  })
})
