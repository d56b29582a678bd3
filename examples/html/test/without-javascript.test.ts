import type { Browser } from 'playwright-core'
import { type Desk, mailboxAt, openBrowser, openPage, signInAtDesk } from 'presszero-journey'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { textOf } from './visitor.ts'

let demo: Demo
let browser: Browser
let desk: Desk

beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  desk = await signInAtDesk(demo.desk)
})

afterAll(async () => {
  desk?.close()
  await browser?.close()
  await demo?.stop()
})

it('the page holds phone, mail and a form, and the posted form becomes a case and a mail', async () => {
  const { page, problems } = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(`${demo.shop}/products/lund`)
  await page.getByText('Talk to a person', { exact: true }).click()

  const phone = page.getByRole('link', { name: '+32 2 555 01 23' })
  expect(await phone.getAttribute('href')).toBe('tel:+3225550123')
  const mail = page.getByRole('link', { name: 'help@lumen-oak.test' }).first()
  expect(await mail.getAttribute('href')).toBe('mailto:help@lumen-oak.test')

  await page.getByLabel('What is it about?').selectOption({ label: 'An order' })
  await page.getByLabel('Your message').fill('Is the cord of Lund also made in black?')
  await page.getByLabel('Your email address').fill('noor@customer.test')
  await page.getByLabel('Your name').fill('Noor')
  await page.getByRole('button', { name: 'Send' }).click()

  await page.getByRole('heading', { name: 'We have your message' }).waitFor()
  const reference = await textOf(page.getByText(/^PZ-\S{4}-\S{4}$/))
  expect(await textOf(page.getByRole('blockquote'))).toBe('Is the cord of Lund also made in black?')
  expect(problems).toEqual([])

  const kept = await desk.find(reference)
  expect(kept).toMatchObject({
    topic: 'order',
    customer: { name: 'Noor', email: { address: 'noor@customer.test' } },
  })
  expect(kept.messages.map(message => message.text)).toEqual(['Is the cord of Lund also made in black?'])

  const confirmation = await mailboxAt(demo.mailbox).mailTo('noor@customer.test')
  expect(confirmation.subject).toContain(reference)
  expect(confirmation.from.address).toMatch(/^r\+[a-z0-9]+@reply\.lumen-oak\.test$/)
})

it('a form with a wrong address comes back with the remedy, and what was typed still in it', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(demo.shop)
  await page.getByText('Talk to a person', { exact: true }).click()
  await page.getByLabel('Your message').fill('Do you mend lamps of others?')
  // The browser takes it for an address; mail cannot be sent to it.
  await page.getByLabel('Your email address').fill('noor@customer')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Your message was not sent yet' }).waitFor()
  expect(await page.getByLabel('Your message').inputValue()).toBe('Do you mend lamps of others?')
  expect(await page.getByLabel('Your email address').getAttribute('aria-describedby')).not.toBeNull()

  await page.getByLabel('Your email address').fill('noor@customer.test')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'We have your message' }).waitFor()
})
