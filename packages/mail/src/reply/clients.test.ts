import { describe, expect, it } from 'vitest'
import { htmlClients } from '../../bench/mails/html-clients.ts'
import { forwards, type SampleReply, textClients } from '../../bench/mails/text-clients.ts'
import { wordings } from '../../bench/mails/wordings/index.ts'
import { extractReply } from './extract-reply.js'
import type { ExtractedReply } from './types.js'

const compact = (text: string): string => text.replace(/\s*\n\s*/g, '\n').trim()

function expectParts(extracted: ExtractedReply, { reply, signature = '' }: SampleReply): void {
  expect(compact(extracted.reply)).toBe(compact(reply))
  expect(compact(extracted.signature)).toBe(compact(signature))
}

describe.each(wordings)('a reply in the words of $code', wording => {
  it.each(Object.entries(textClients))('is read as %s writes it in text', (_, client) => {
    const sample = client(wording)
    for (const text of [sample.body, sample.body.replaceAll('\n', '\r\n')]) {
      const extracted = extractReply({ text })
      expectParts(extracted, sample)
      if (!sample.reply.includes(wording.question)) expect(extracted.quoted).toContain(wording.question)
    }
  })

  it.each(Object.entries(htmlClients))('is read as %s writes it in HTML', (_, client) => {
    const sample = client(wording)
    const extracted = extractReply({ html: sample.body })
    expectParts(extracted, sample)
    expect(extracted.quoted).toContain(wording.question)
  })

  it.each(Object.entries(forwards))('is kept apart from what %s passes on', (_, client) => {
    const sample = client(wording)
    const extracted = extractReply({ text: sample.body })
    expectParts(extracted, sample)
    expect(extracted.forwarded).toContain(wording.question)
  })
})

it('is read in at least thirty languages', () => {
  expect(new Set(wordings.map(({ code }) => code.split('-', 1)[0])).size).toBeGreaterThanOrEqual(30)
})
