import type { Browser, BrowserContext } from 'playwright-core'
import { type Desk, eventually, openBrowser, openPage, signInAtDesk } from 'presszero-journey'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { visitorOf } from './visitor.ts'

let demo: Demo
let browser: Browser
let desk: Desk
/** The browser of the visitor of one test. */
let context: BrowserContext

beforeAll(async () => {
  demo = await startDemo()
  browser = await openBrowser()
  desk = await signInAtDesk(demo.desk)
})

beforeEach(async () => {
  context = (await openPage(browser)).context
})

afterAll(async () => {
  desk?.close()
  await browser?.close()
  await demo?.stop()
})

async function newTab() {
  const page = await context.newPage()
  await page.goto(demo.shop)
  return visitorOf(page)
}

/** What the customer has said, as the desk reads it. */
async function arrived(reference: string): Promise<string[]> {
  const { messages } = await desk.find(reference)
  return messages.filter(({ author }) => author.kind === 'customer').map(({ text }) => text)
}

it('what is written offline, with the server killed meanwhile, survives a reload and goes out once', async () => {
  const visitor = await newTab()
  await visitor.askForAPerson()
  const reference = await visitor.reference()

  await context.setOffline(true)
  await visitor.write('Is the switch brass?')
  const waiting = visitor.message('Is the switch brass?').getByText('Not sent yet.')
  await waiting.waitFor()
  await visitor.message('Is the switch brass?').getByRole('button', { name: 'Send again' }).waitFor()
  await visitor.composer.fill('And the cable')
  await demo.kill()

  // The page comes from the shop, which is back; Press Zero is not.
  await context.setOffline(false)
  await demo.start()
  await context.route(`${demo.server}/**`, route => route.abort('connectionrefused'))
  await visitor.page.reload()
  await visitor.open()
  await waiting.waitFor()
  await visitor.panel.getByRole('link', { name: '+32 2 555 01 23' }).waitFor()
  expect(await visitor.composer.inputValue()).toBe('And the cable')

  await context.unroute(`${demo.server}/**`)
  await waiting.waitFor({ state: 'detached' })
  await visitor.composer.press('Enter')
  await eventually('both messages', async () => (await arrived(reference)).length === 2 || undefined)
  expect(await arrived(reference)).toEqual(['Is the switch brass?', 'And the cable'])
})

it('a message whose answer got lost on the way is sent again, and arrives once', async () => {
  const visitor = await newTab()
  await visitor.askForAPerson()
  const reference = await visitor.reference()
  let tries = 0
  await context.route(`${demo.server}/v1/cases/*/messages`, async route => {
    tries += 1
    if (tries > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await visitor.write('Does it come with a bulb?')
  await eventually('the second try', () => tries > 1 || undefined)
  await visitor.composer.fill('And a shade?')
  await visitor.composer.press('Enter')
  await eventually(
    'what was written next',
    async () => (await arrived(reference)).includes('And a shade?') || undefined,
  )
  expect(await arrived(reference)).toEqual(['Does it come with a bulb?', 'And a shade?'])
  expect(await visitor.conversation.getByRole('article').count()).toBe(2)
})

it('what the server refuses stays on the page, with the reason and a retry', async () => {
  const visitor = await newTab()
  await visitor.askForAPerson()
  await context.route(`${demo.server}/v1/cases/*/messages`, route =>
    route.fulfill({
      status: 413,
      contentType: 'application/problem+json',
      headers: { 'access-control-allow-origin': demo.shop },
      body: JSON.stringify({ type: 'about:blank', title: 'Too large', status: 413, code: 'too-large' }),
    }),
  )
  await visitor.write('A long story')
  const message = visitor.message('A long story')
  await message.getByText('Not sent.', { exact: false }).waitFor()
  await context.unroute(`${demo.server}/v1/cases/*/messages`)
  await message.getByRole('button', { name: 'Send again' }).click()
  await message.getByText('Not sent.', { exact: false }).waitFor({ state: 'detached' })
})

it('two tabs of one visitor share draft and outbox, and a message goes out once', async () => {
  const first = await newTab()
  await first.askForAPerson()
  const reference = await first.reference()
  const second = await newTab()
  await second.open()
  await second.position.waitFor()

  await first.composer.fill('Can I return it')
  await eventually('the draft in the other tab', async () => {
    return (await second.composer.inputValue()) === 'Can I return it' || undefined
  })

  await context.setOffline(true)
  await second.write('Can I return it after a month?')
  await first.message('Can I return it after a month?').waitFor()
  expect(await first.composer.inputValue()).toBe('')
  await context.setOffline(false)
  for (const tab of [first, second]) {
    await tab
      .message('Can I return it after a month?')
      .getByText('Not sent yet.')
      .waitFor({ state: 'detached' })
  }
  expect(await arrived(reference)).toEqual(['Can I return it after a month?'])
  expect(await first.conversation.getByRole('article').count()).toBe(1)
})
