import type { Browser } from 'playwright-core'
import { mailboxAt, openPage } from 'presszero-journey'
import { expect } from 'vitest'
import type { Shop } from './shop.ts'

/** The order page of the React and the Vue example, whose interface is the shop's own: first by mail, then live. */
export async function useTheOwnInterface(browser: Browser, { origin, dev, desk }: Shop): Promise<void> {
  const visitor = await openPage(browser)
  const { page } = visitor
  await page.goto(`${origin}/order.html`, { waitUntil: 'networkidle' })
  expect(visitor.requests.filter(url => !url.startsWith(origin))).toEqual([])
  expect(await visitor.stored()).toEqual([])

  await page.getByRole('textbox', { name: 'Where may we write' }).fill('bo@gmial.com')
  await page.getByRole('button', { name: 'Write to me' }).click()
  await page.getByRole('button', { name: 'bo@gmail.com' }).click()
  const mail = await mailboxAt(dev.mailbox).mailTo('bo@gmail.com')
  await page.getByText(`We write to bo@gmail.com from ${mail.from.address}.`).waitFor()

  await page.getByRole('button', { name: 'Ask a person' }).click()
  await page.getByText('You are number 1.').waitFor()
  const { id } = await desk.takeNext()
  await page.getByText('Ines Maes is here.').waitFor()
  await desk.reply(id, 'Your order left this morning.')
  await page.getByText('Your order left this morning.').waitFor()
  await page.getByRole('textbox', { name: 'Your message' }).fill('Thank you.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Thank you.' }).waitFor()

  await page.reload()
  await page.getByText('Ines Maes is here.').waitFor()
  await page.getByText('Your order left this morning.').waitFor()
  expect(visitor.problems).toEqual([])
  await visitor.close()
}
