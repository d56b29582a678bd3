import type { Browser } from 'playwright-core'
import { mailboxAt, openPage, signInAtDesk } from 'presszero-journey'
import { expect } from 'vitest'
import type { Shop } from './shop.ts'

/** The main job, whole, on a shop's home page: from its launcher to an answer by mail, all in one case. */
export async function walkTheJourney(browser: Browser, { origin, dev }: Shop): Promise<void> {
  const visitor = await openPage(browser)
  const { page } = visitor
  await page.goto(origin, { waitUntil: 'networkidle' })

  const launcher = page.getByRole('button', { name: 'Talk to a person' })
  await launcher.waitFor()
  expect(visitor.requests.filter(url => !url.startsWith(origin))).toEqual([])
  expect(await visitor.stored()).toEqual([])

  const desk = await signInAtDesk(dev.desk)
  await desk.goOn()
  await launcher.click()
  const panel = page.getByRole('dialog', { name: 'Contact Fern & Fable' })
  await panel.getByRole('button', { name: 'Talk to a person now' }).click()
  await panel.getByText('You are next.').first().waitFor()

  const { id } = await desk.takeNext()
  await panel.getByText('Ines Maes').first().waitFor()
  await page.screenshot({ path: '/tmp/pz/examples/a.png' })
}
