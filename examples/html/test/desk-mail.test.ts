import { readFile } from 'node:fs/promises'
import type { Browser, Download } from 'playwright-core'
import { type Mailbox, mailboxAt, openBrowser } from 'presszero-journey'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { type DeskPage, deskOf, openDesk } from './desk-page.ts'
import { lookAtBothWays } from './look-at.ts'
import { asGmail, sendRaw } from './raw-mail.ts'
import { aboutShelf, report } from './shelf-mail.ts'

let demo: Demo
let browser: Browser
let mailbox: Mailbox
let desk: DeskPage
/** What the policy of the page refused, and all other errors that the browser tells of. */
const refused: string[] = []

beforeAll(async () => {
  demo = await startDemo({ config: 'two-queues.config.ts' })
  browser = await openBrowser()
  mailbox = mailboxAt(demo.mailbox)
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

it('a mail is judged, looked at, noted, handed on and answered', async () => {
  const from = 'mireille@gmail.test'
  await sendRaw(demo.smtpPort, aboutShelf(from))
  desk = await openDesk(browser, demo.desk)
  const { page } = desk
  const asked: string[] = []
  page.context().on('request', request => void asked.push(request.url()))
  page.on('console', message => void (message.type() === 'error' && refused.push(message.text())))
  await page
    .getByRole('link', { name: /Mireille Peeters/ })
    .first()
    .click()
  await desk.conversation.getByText('Sender confirmed').waitFor()
  await lookAtBothWays(page, 'the case')

  const original = page.getByRole('dialog', { name: 'The mail as it came' })
  const opener = desk.conversation.getByRole('button', { name: 'Show the original' })
  await opener.click()
  await original.getByTitle('As it was sent').waitFor()
  await original.getByText('One picture from elsewhere is not shown').waitFor()
  const shown = await original.getByTitle('As it was sent').getAttribute('srcdoc')
  expect(shown).toContain('<b>a crack</b>')
  expect(shown).toMatch(/<img[^>]+ src="data:image\/png;base64,/)
  expect(shown).not.toMatch(/<script|onclick|<form|<input|tracker\.example/)
  await lookAtBothWays(page, 'the original')
  await original.getByLabel('Source', { exact: true }).check()
  await original.getByText('tracker.example').waitFor()
  await original.getByRole('button', { name: 'Close' }).click()
  expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)
  expect(asked.filter(url => !url.startsWith(demo.server))).toEqual([])

  const files = desk.conversation.getByRole('list', { name: 'Attachments' })
  await files.getByText('This file can run a program').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('button', { name: 'Save report.pdf' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('report.pdf')
  expect(await bytesOf(saved)).toEqual(report)

  await page.keyboard.press('n')
  await page.getByLabel('Internal note for colleagues').fill('She bought two of them in May.')
  await lookAtBothWays(page, 'the note')
  await page.keyboard.press('Control+Enter')
  const note = desk.conversation.getByRole('article').filter({ hasText: 'Internal note' })
  await note.getByText('She bought two of them in May.').waitFor()

  await desk.actions.getByText('More', { exact: true }).click()
  await desk.actions.getByRole('button', { name: 'Move to another queue' }).click()
  await page.getByLabel('To which queue?').selectOption('repairs')
  await page.getByLabel(/^Why/).fill('A crack, so it is yours.')
  await page.getByRole('button', { name: 'Move the case' }).click()
  await page.getByText('The case is now in the queue repairs.').waitFor()
  await desk.conversation.getByText('Moved from general to repairs').waitFor()

  await desk.actions.getByRole('button', { name: 'Take this case' }).click()
  await desk.answer('A new shelf leaves today.')
  const answer = await mailbox.mailTo(from, mail => mail.text.includes('A new shelf leaves today.'))
  const sent = (await mailbox.mailsTo(from)).map(({ text }) => text).join('\n')
  expect(sent).not.toMatch(/bought two|so it is yours/)

  await sendRaw(demo.smtpPort, asGmail(answer, 'Thank you, that is kind.'))
  await desk.message('Thank you, that is kind.').waitFor()
})

it('who has a case is seen in the other tab as soon as somebody takes it', async () => {
  const { page } = desk
  await desk.actions.getByText('More', { exact: true }).click()
  await desk.actions.getByRole('button', { name: 'Give the case back' }).click()
  await desk.actions.getByRole('button', { name: 'Take this case' }).waitFor()
  const other = deskOf(await page.context().newPage())
  await other.page.goto(page.url())
  await other.actions.getByRole('button', { name: 'Take this case' }).click()
  await desk.reply.waitFor()
  expect(await desk.actions.getByRole('button', { name: 'Take this case' }).count()).toBe(0)
  await other.page.close()
})

it('a forged mail is held back, said without its words, and answered by choice only', async () => {
  const { page } = desk
  const [last] = await mailbox.mailsTo('mireille@gmail.test')
  if (!last) throw new Error('No mail was sent to mireille@gmail.test.')
  const { to, raw } = asGmail(last, 'Send the refund to another account.')
  const from = 'eve@evil.test'
  await sendRaw(demo.smtpPort, { from, to, raw: `From: Eve <${from}>\n${raw}` })
  await desk.conversation.getByText('Probably forged').waitFor()
  await page.getByRole('status').getByText('Probably forged').waitFor()
  const words = desk.conversation.getByText('Send the refund to another account.')
  expect(await words.count()).toBe(0)
  expect(await desk.reply.count()).toBe(0)
  await lookAtBothWays(page, 'the forged mail')
  await desk.conversation.getByText('Read it all the same').click()
  await words.waitFor()
  await page.getByRole('button', { name: 'Answer all the same' }).click()
  await desk.reply.waitFor()
})

it('what became no case is listed with the reason, and its source is there', async () => {
  const { page } = desk
  const from = 'jo@away.test'
  const raw = `From: ${from}
To: hello@reply.lumen-oak.test
Subject: Out of office
Message-ID: <${crypto.randomUUID()}@away.test>
Auto-Submitted: auto-replied

I am back on Monday.
`
  await sendRaw(demo.smtpPort, { from, to: 'hello@reply.lumen-oak.test', raw })
  await page.getByRole('link', { name: 'Set aside' }).click()
  const aside = page.getByRole('article', { name: 'Set aside' })
  await aside.getByText('An automatic answer, such as an out-of-office notice.').waitFor()
  await lookAtBothWays(page, 'the mails set aside')
  await aside.getByRole('button', { name: 'Show the original: Out of office' }).click()
  await page.getByRole('dialog').getByText('I am back on Monday.').waitFor()
  expect(refused).toEqual([])
})

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}
