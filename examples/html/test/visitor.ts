import type { Locator, Page } from 'playwright-core'

/** The text of an element that is there. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? ''
}

/** What a visitor finds on a page of the shop, by the names that a person reads or hears. */
export function visitorOf(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Contact Lumen & Oak' })
  const composer = panel.getByRole('textbox', { name: 'Write a message' })
  const visitor = {
    page,
    launcher: page.getByRole('button', { name: /^Talk to a person(?! now)/ }),
    panel,
    composer,
    position: panel.getByText(/^You are (next|number \d+)\.$/),
    conversation: panel.getByRole('log', { name: 'Conversation' }),
    /** Words that stand in the panel as they are: not within what a screen reader is told. */
    words: (text: string) => panel.getByText(text, { exact: true }),
    /** Lets so much time pass in the page that it gives a sign of life, and waits for it. Needs `page.clock.install()`. */
    async isHeard(): Promise<void> {
      const heard = page.waitForResponse(response => response.url().endsWith('/signals'))
      await page.clock.fastForward(21_000)
      await heard
    },
    loseConnection: () => page.context().setOffline(true),
    async comeBack(): Promise<void> {
      await page.context().setOffline(false)
      await visitor.isHeard()
    },
    async open(): Promise<void> {
      await visitor.launcher.click()
      await panel.waitFor()
    },
    async askForAPerson(): Promise<void> {
      await visitor.open()
      await panel.getByRole('button', { name: 'Talk to a person now' }).click()
      await visitor.position.waitFor()
    },
    /** Waits until the case has a reference, and reads it. */
    async reference(): Promise<string> {
      const words = await textOf(panel.getByText('Your reference: PZ-'))
      return /PZ-\S{4}-\S{4}/.exec(words)?.[0] ?? ''
    },
    async write(text: string): Promise<void> {
      await composer.fill(text)
      await panel.getByRole('button', { name: 'Send', exact: true }).click()
    },
    /** The message with this text, in the conversation. */
    message: (text: string): Locator =>
      visitor.conversation.getByRole('article').filter({ has: page.getByText(text, { exact: true }) }),
    async leaveMessage({ text, email }: { text: string; email: string }): Promise<void> {
      await visitor.open()
      await panel.getByRole('button', { name: 'Leave a message' }).click()
      await panel.getByRole('textbox', { name: 'Your message' }).fill(text)
      await panel.getByRole('textbox', { name: 'Your email address' }).fill(email)
      await panel.getByRole('button', { name: 'Send', exact: true }).click()
      await visitor.message(text).waitFor()
    },
  }
  return visitor
}
