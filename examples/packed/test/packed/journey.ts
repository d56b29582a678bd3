import type { Browser, Locator } from 'playwright-core'
import { eventually, mailboxAt, openPage, type VisitorPage } from 'presszero-journey'
import { expect } from 'vitest'
import type { Shop } from './shop.ts'

const address = 'eva@customer.test'

/** The main job, whole, on a shop's home page: from its launcher to an answer by mail, all in one case. */
export async function walkTheJourney(browser: Browser, shop: Shop): Promise<void> {
  const visitor = await openPage(browser)
  await visitor.page.goto(shop.origin, { waitUntil: 'networkidle' })
  await seesAWayThatCostsNothing(visitor, shop)
  const panel = await waitsInTheLine(visitor)
  const caseId = await talksWithAHuman(panel, shop)
  await goesOnByMail(panel, shop, caseId)
  expect(visitor.problems).toEqual([])
  await visitor.close()
}

async function seesAWayThatCostsNothing(visitor: VisitorPage, { origin }: Shop): Promise<void> {
  await visitor.page.getByRole('button', { name: 'Talk to a person' }).waitFor()
  expect(visitor.requests.filter(url => !url.startsWith(origin))).toEqual([])
  expect(await visitor.stored()).toEqual([])
  expect(await visitor.layoutShift()).toBe(0)
  for (const script of await Promise.all(scriptsOf(visitor).map(loadText))) {
    expect(script).not.toContain(wordOfTheClient)
  }
}

/** What only the code that talks to the server holds: it has no place in what a page loads before the act. */
const wordOfTheClient = 'Idempotency-Key'

function scriptsOf({ requests }: VisitorPage): string[] {
  return requests.filter(url => url.endsWith('.js'))
}

async function loadText(url: string): Promise<string> {
  return (await fetch(url)).text()
}

async function waitsInTheLine({ page }: VisitorPage): Promise<Locator> {
  await page.getByRole('button', { name: 'Talk to a person' }).click()
  const panel = page.getByRole('dialog', { name: 'Contact Fern & Fable' })
  await panel.getByRole('button', { name: 'Talk to a person now' }).click()
  await panel.getByText('You are next.', { exact: true }).waitFor()
  return panel
}

async function talksWithAHuman(panel: Locator, { desk }: Shop): Promise<string> {
  const { id } = await desk.takeNext()
  await panel.getByText('Ines Maes is with you', { exact: true }).waitFor()
  await desk.reply(id, 'Good evening, this is Ines.')
  const conversation = panel.getByRole('log', { name: 'Conversation' })
  await conversation.getByText('Good evening, this is Ines.').waitFor()
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('A page of my book is torn.')
  await panel.getByRole('button', { name: 'Send' }).click()
  await arrives('A page of my book is torn.', conversation, desk, id)
  return id
}

async function goesOnByMail(panel: Locator, { desk, dev }: Shop, caseId: string): Promise<void> {
  await panel.getByRole('button', { name: 'Leave a message' }).click()
  await panel.getByRole('textbox', { name: 'Your message' }).fill('I have to go. Please write to me.')
  await panel.getByRole('textbox', { name: 'Your email address' }).fill(address)
  await panel.getByRole('button', { name: 'Send' }).click()
  const conversation = panel.getByRole('log', { name: 'Conversation' })
  await arrives('I have to go. Please write to me.', conversation, desk, caseId)

  const mailbox = mailboxAt(dev.mailbox)
  const mail = await mailbox.mailTo(address)
  const { reference } = await desk.read(caseId)
  expect(mail.subject).toContain(reference)
  await panel.getByTitle(mail.from.address, { exact: true }).waitFor()
  await mailbox.answer(mail, 'It is page 12.')
  await arrives('It is page 12.', conversation, desk, caseId)
}

/** In the visitor's thread and at the desk, the words and nothing else. */
async function arrives(words: string, thread: Locator, desk: Shop['desk'], caseId: string): Promise<void> {
  await thread.getByText(words, { exact: true }).waitFor()
  await eventually(`"${words}" at the desk`, async () =>
    (await desk.read(caseId)).messages.find(({ text }) => text === words),
  )
}
