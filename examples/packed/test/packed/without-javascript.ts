import type { Browser } from 'playwright-core'
import { mailboxAt, openPage } from 'presszero-journey'
import { expect } from 'vitest'
import type { Shop } from './shop.ts'

/** What the shop's home page offers where no script runs: phone, mail, and a form that answers with a reference. */
export async function reachAHumanWithoutJavaScript(
  browser: Browser,
  { origin, dev, desk }: Shop,
): Promise<void> {
  const visitor = await openPage(browser, { javaScriptEnabled: false })
  const { page } = visitor
  await page.goto(origin)
  await page.getByText('Talk to a person').click()
  const phone = page.getByRole('link', { name: '+32 2 555 01 77' })
  expect(await phone.getAttribute('href')).toBe('tel:+3225550177')
  const mail = page.getByRole('link', { name: 'hello@fern-fable.test' })
  expect(await mail.getAttribute('href')).toBe('mailto:hello@fern-fable.test')

  await page.getByRole('textbox', { name: 'Your message' }).fill('Do you wrap presents?')
  await page.getByRole('textbox', { name: 'Your email address' }).fill('ada@customer.test')
  await page.getByRole('button', { name: 'Send' }).click()
  const pattern = /PZ-\w{4}-\S{4}/
  const [reference = ''] = pattern.exec((await page.getByText(pattern).first().textContent()) ?? '') ?? []
  expect((await desk.find(reference)).messages[0]?.text).toBe('Do you wrap presents?')
  expect((await mailboxAt(dev.mailbox).mailTo('ada@customer.test')).subject).toContain(reference)
  expect(visitor.problems).toEqual([])
  await visitor.close()
}
