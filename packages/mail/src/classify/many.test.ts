import { expect, it } from 'vitest'
import { autoReplies } from '../../bench/mails/auto-replies.ts'
import { humanMails } from '../../bench/mails/human-mails.ts'
import { classifyMail } from './classify.js'

const kindOf = async (raw: string) => (await classifyMail(Buffer.from(raw))).kind

it('knows automatic answers of thirty kinds of programs in ten languages', async () => {
  const replies = autoReplies()
  const missed: string[] = []
  for (const { name, raw } of replies) if ((await kindOf(raw)) !== 'auto-reply') missed.push(name)
  expect(replies.length).toBe(300)
  expect(missed).toEqual([])
})

it('takes at most one in two hundred mails that people write for anything else', async () => {
  const mails = humanMails()
  let wrong = 0
  for (const raw of mails) if ((await kindOf(raw)) !== 'human') wrong++
  expect(mails.length).toBeGreaterThan(2000)
  expect(wrong / mails.length).toBeLessThanOrEqual(0.005)
})
