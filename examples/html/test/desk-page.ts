import type { Browser, Locator, Page } from 'playwright-core'
import { openPage } from 'presszero-journey'

/** What a human finds at the desk. */
export function deskOf(page: Page) {
  const list = (name: string) => page.getByRole('region', { name })
  const desk = {
    page,
    duty: page.getByRole('switch', { name: 'On duty' }),
    line: list('In the line'),
    takeNext: page.getByRole('button', { name: 'Take the next person' }),
    reply: page.getByRole('textbox', { name: 'Write an answer' }),
    /** What can be done with the open case. */
    actions: page.getByRole('group', { name: 'What to do with the case' }),
    conversation: page.getByRole('log', { name: 'Conversation' }),
    async goOn(): Promise<void> {
      await desk.duty.click()
      await page.getByText('You are on duty').waitFor()
    },
    /** Takes the first of the line, whose reference this is, and waits until the case can be answered. */
    async takeTheNext(reference: string): Promise<void> {
      await desk.takeNext.click()
      await page.getByText(reference, { exact: true }).waitFor()
      await desk.reply.waitFor()
    },
    async answer(text: string): Promise<void> {
      await desk.reply.fill(text)
      await page.getByRole('button', { name: 'Send', exact: true }).click()
    },
    message: (text: string): Locator =>
      desk.conversation.getByRole('article').filter({ has: page.getByText(text, { exact: true }) }),
  }
  return desk
}

export type DeskPage = ReturnType<typeof deskOf>

/** Opens the desk in a tab of its own, by the one-time link. */
export async function openDesk(browser: Browser, link: string): Promise<DeskPage> {
  const { page } = await openPage(browser)
  await page.goto(link)
  const desk = deskOf(page)
  await desk.duty.waitFor()
  return desk
}
