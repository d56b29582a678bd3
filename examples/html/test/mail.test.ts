import type { Browser } from 'playwright-core'
import { type DeliveredMail, type Mailbox, mailboxAt, openBrowser, openPage } from 'presszero-journey'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { openDesk } from './desk-page.ts'
import { asGmail, asOutlook, sendRaw } from './raw-mail.ts'
import { type TurnedClock, turnedClock } from './turned-clock.ts'
import { visitorOf } from './visitor.ts'

let demo: Demo
let browser: Browser
let mailbox: Mailbox
let clock: TurnedClock

beforeAll(async () => {
  clock = await turnedClock()
  demo = await startDemo({ config: 'out-of-hours.config.ts', env: clock.env })
  browser = await openBrowser()
  mailbox = mailboxAt(demo.mailbox)
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await clock?.remove()
})

/** 9:00 in Delhi, where the company is, on the clocks of two visitors. */
it.each([
  ['Asia/Tokyo', '12:30'],
  ['America/Phoenix', '20:30'],
])('out of hours the page says in the time of %s when it opens', async (timezoneId, time) => {
  const { page } = await openPage(browser, { timezoneId })
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.open()
  await visitor.panel.getByText(new RegExp(`^Closed, opens .*${time}`)).waitFor()
  expect(await visitor.panel.getByRole('button', { name: 'Talk to a person now' }).count()).toBe(0)
})

it('a matter goes from the page by mail to a human and back, all in one case', async () => {
  const { page, context } = await openPage(browser)
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.leaveMessage({ text: 'My Halo lamp flickers.', email: 'eva@gmail.test' })
  const reference = await visitor.reference()
  const told = visitor.panel
    .locator('section')
    .getByText(/^Answers go to eva@gmail\.test\. We write to you from/)
  await told.waitFor()

  const confirmation = await mailbox.mailTo('eva@gmail.test')
  expect(confirmation.subject).toContain(reference)
  expect(confirmation.from.address).toMatch(/^r\+\w+@reply\.lumen-oak\.test$/)
  expect(await told.getAttribute('title')).toBe(confirmation.from.address)

  await sendRaw(demo.smtpPort, asGmail(confirmation, 'It is the one with the oak foot.'))
  await showsOnlyWhatIsNew('It is the one with the oak foot.')
  await sendRaw(demo.smtpPort, asOutlook(confirmation, 'A new bulb did not help.'))
  await showsOnlyWhatIsNew('A new bulb did not help.')

  // What is answered after that goes by mail: nobody looks at the page.
  await page.close()
  await clock.turn(61_000)
  const desk = await openDesk(browser, demo.desk)
  await desk.page.getByRole('link', { name: /eva@gmail\.test/ }).click()
  await desk.page.getByText(reference, { exact: true }).waitFor()
  await desk.message('It is the one with the oak foot.').waitFor()
  await desk.actions.getByRole('button', { name: 'Take this case' }).click()
  await desk.answer('We send you a new switch.')
  const answer = await mailbox.mailTo('eva@gmail.test', mail =>
    mail.text.includes('We send you a new switch.'),
  )
  expect(answer.from.name).toContain('Ann Peeters')
  expectThreaded(answer, confirmation)

  const before = await mailbox.mailsTo('help@lumen-oak.test')
  await desk.actions.getByText('More', { exact: true }).click()
  await desk.actions.getByRole('button', { name: 'Send to the mailbox' }).click()
  const isNew = ({ id }: DeliveredMail) => before.every(mail => mail.id !== id)
  const forwarded = await mailbox.mailTo('help@lumen-oak.test', isNew)
  expect(forwarded.subject).toContain(reference)
  // What was sent there before is not sent again: the mail program shows it above.
  const first = before.find(mail => mail.text.includes('My Halo lamp flickers.'))
  expect(forwarded.references).toContain(first?.messageId)
  await sendRaw(demo.smtpPort, asOutlook(forwarded, 'It leaves today, by post.'))
  const byMail = await mailbox.mailTo('eva@gmail.test', mail =>
    mail.text.includes('It leaves today, by post.'),
  )
  expectThreaded(byMail, confirmation)
  expect(byMail.references).toContain(answer.messageId)
  expect(byMail.text).not.toContain('Sent: Monday')

  const back = visitorOf(await context.newPage())
  await back.page.goto(demo.shop)
  await back.open()
  await back.message('We send you a new switch.').waitFor()
  await back.message('It leaves today, by post.').waitFor()
  expect(await back.conversation.getByRole('article').count()).toBe(5)

  /** The words stand there, what they answer is behind a click. */
  async function showsOnlyWhatIsNew(words: string): Promise<void> {
    const message = visitor.message(words)
    await message.waitFor()
    expect(await message.getByText('We have your message').isVisible()).toBe(false)
    await message.getByText('Show quoted text').click()
    expect(await message.getByText('We have your message').isVisible()).toBe(true)
  }
})

function expectThreaded(mail: DeliveredMail, first: DeliveredMail): void {
  expect(mail.inReplyTo).toHaveLength(1)
  expect(mail.references).toContain(first.messageId)
  expect(mail.references).toContain(mail.inReplyTo[0])
}
