import type { Browser, Locator, Page } from 'playwright-core'
import { type Desk, openBrowser, openPage, signInAtDesk } from 'presszero-journey'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { textOf, visitorOf } from './visitor.ts'

let demo: Demo
let browser: Browser
let desk: Desk

beforeAll(async () => {
  demo = await startDemo()
  browser = await openBrowser()
  desk = await signInAtDesk(demo.desk)
  await desk.goOn()
})

afterAll(async () => {
  desk?.close()
  await browser?.close()
  await demo?.stop()
})

it.each([
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone with a keyboard', { width: 390, height: 844 }],
])(
  'on %s, the keyboard alone opens, asks, writes and closes, and the focus returns',
  async (_name, viewport) => {
    const { page } = await openPage(browser, { viewport })
    await page.goto(demo.shop)
    const visitor = visitorOf(page)
    await tabTo(visitor.launcher)
    await page.keyboard.press('Enter')
    const title = visitor.panel.getByRole('heading', { name: 'Contact Lumen & Oak' })
    await expect.poll(() => hasFocus(title)).toBe(true)

    await tabTo(visitor.panel.getByRole('button', { name: 'Talk to a person now' }))
    await page.keyboard.press('Enter')
    await visitor.position.waitFor()
    // The button is gone with what it asked for; the focus is not lost with it.
    expect(await visitor.panel.evaluate(panel => panel.matches(':focus-within'))).toBe(true)

    await tabTo(visitor.composer)
    await page.keyboard.type('Hello?')
    await page.keyboard.press('Enter')
    await visitor.message('Hello?').waitFor()
    expect(await hasFocus(visitor.composer)).toBe(true)

    await page.keyboard.press('Escape')
    await visitor.panel.waitFor({ state: 'hidden' })
    expect(await hasFocus(visitor.launcher)).toBe(true)
  },
)

it('a screen reader is told of a new message once, of its own not at all, and nothing of the history', async () => {
  const { page, context } = await openPage(browser)
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.askForAPerson()
  const { id } = await desk.find(await visitor.reference())
  await desk.claim(id)
  await visitor.words('Ann Peeters is with you').waitFor()

  const told = await listen(page)
  await visitor.write('Is Lund comfortable?')
  await visitor.message('Is Lund comfortable?').waitFor()
  await desk.reply(id, 'Come and sit in it.')
  await visitor.message('Come and sit in it.').waitFor()
  await desk.reply(id, 'We open at nine.')
  await visitor.message('We open at nine.').waitFor()
  expect(await told()).toEqual([
    'New message from Ann Peeters: Come and sit in it.',
    'New message from Ann Peeters: We open at nine.',
  ])

  const again = await context.newPage()
  await again.goto(demo.shop)
  const later = visitorOf(again)
  await later.open()
  await later.message('We open at nine.').waitFor()
  expect(await later.panel.getByRole('status').textContent()).not.toContain('We open at nine.')
})

it('a screen reader is told of the place in the line when it changes, and not otherwise', async () => {
  const first = visitorOf((await openPage(browser)).page)
  await first.page.goto(demo.shop)
  await first.askForAPerson()
  const ahead = await desk.find(await first.reference())
  const { page } = await openPage(browser)
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.askForAPerson()
  const told = await listen(page)
  const place = Number(/\d+/.exec(await textOf(visitor.position))?.[0])
  await desk.claim(ahead.id)
  await visitor.words(place === 2 ? 'You are next.' : `You are number ${place - 1}.`).waitFor()
  expect(await told()).toHaveLength(1)
})

/** Tabs on until an element has the focus, as somebody without a mouse does. */
async function tabTo(goal: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await hasFocus(goal)) return
    await goal.page().keyboard.press('Tab')
  }
  throw new Error('40 presses of Tab did not lead there')
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate(one => one.matches(':focus'))
}

/** Listens as a screen reader does to what changes in live regions. Resolves to a look at what was said. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const said: string[] = []
  await page.exposeFunction('onAnnouncement', (words: string) => said.push(words))
  await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(one => one.shadowRoot ?? [])]
    const regions = roots.flatMap(root => [
      ...root.querySelectorAll('[role=status],[role=alert],[aria-live=polite]'),
    ])
    for (const region of regions) {
      new MutationObserver(() => Reflect.get(window, 'onAnnouncement')(region.textContent?.trim())).observe(
        region,
        {
          childList: true,
          characterData: true,
          subtree: true,
        },
      )
    }
  })
  return async () => {
    await page.evaluate(() => new Promise(requestAnimationFrame))
    return said
  }
}
