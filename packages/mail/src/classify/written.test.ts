import { expect, it } from 'vitest'
import { writtenKinds } from '../../bench/mails/written/read.ts'
import { classifyMail } from './classify.js'

const mails = writtenKinds().map(mail => [`${mail.family}: ${mail.name}`, mail] as const)

it.each(mails)('is known for what it is: %s', async (_, { raw, kinds, reasons, hard }) => {
  const { kind, bounce } = await classifyMail(Buffer.from(raw))
  expect(kinds).toContain(kind)
  if (reasons.length > 0) expect(reasons).toContain(bounce?.recipients[0]?.reason)
  if (hard !== 'any') expect(bounce?.recipients[0]?.hard).toBe(hard === 'hard')
})
