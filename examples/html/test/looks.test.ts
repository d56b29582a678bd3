import type { Browser, Page } from 'playwright-core'
import { mailboxAt, openBrowser, openPage, type PageOptions } from 'presszero-journey'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { lookAt } from './look-at.ts'
import { visitorOf } from './visitor.ts'

let demo: Demo
let browser: Browser
let desk: DeskPage

beforeAll(async () => {
  demo = await startDemo({ simulate: true })
  browser = await openBrowser()
  desk = await openDesk(browser, demo.desk)
  await desk.goOn()
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const
const desktop = { viewport: { width: 1280, height: 800 } } as const

describe.each([
  ['a light phone', { ...phone, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark desktop', { ...desktop, colorScheme: 'dark' }],
] satisfies [string, PageOptions][])('on %s', (device, options) => {
  const look = (page: Page, name: string) => lookAt(page, `${name} on ${device}`)

  it('the shop, the panel, the line and a conversation have nothing that axe finds wrong, and fit', async () => {
    const { page } = await openPage(browser, options)
    await page.goto(demo.shop)
    const visitor = visitorOf(page)
    await visitor.launcher.getByText('(simulated)').waitFor()
    await look(page, 'page')
    await visitor.open()
    await visitor.panel.getByRole('navigation').waitFor()
    await look(page, 'panel')
    await visitor.panel.getByRole('button', { name: 'Leave a message' }).click()
    await look(page, 'message')
    await visitor.panel.getByRole('button', { name: 'Back' }).click()
    await visitor.panel.getByRole('button', { name: 'Talk to a person now' }).click()
    await visitor.position.waitFor()
    await look(page, 'line')
    await visitor.write('My Halo lamp flickers when it is cold in the room. Is that the bulb, or the switch?')
    await desk.takeTheNext(await visitor.reference())
    await desk.answer(
      'Good evening! Most likely the switch: we send you a new one, and you screw it in with a coin.',
    )
    await visitor.conversation.getByText('Good evening!').waitFor()
    await look(page, 'thread')
  })

  it('the desk has nothing that axe finds wrong, and fits', async () => {
    const { page, context } = await openPage(browser, options)
    await page.goto(`${demo.server}/desk`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await look(page, 'sign-in')
    await context.addInitScript(
      session => {
        for (const [key, value] of session) localStorage.setItem(key, value)
      },
      await desk.page.evaluate(() => Object.entries(localStorage)),
    )
    await page.goto(`${demo.server}/desk`)
    await page.getByRole('switch', { name: 'On duty' }).waitFor()
    await look(page, 'desk')
    await page
      .getByRole('link', { name: /No name given/ })
      .last()
      .click()
    await page.getByRole('log', { name: 'Conversation' }).waitFor()
    await look(page, 'case')
  })

  it('the mailbox has nothing that axe finds wrong, and fits', async () => {
    const { page } = await openPage(browser, options)
    const address = `eva-on-${device.replaceAll(' ', '-')}@customer.test`
    await page.goto(demo.shop)
    const visitor = visitorOf(page)
    await visitor.leaveMessage({ text: 'Is the oak of Borke oiled?', email: address })
    await visitor.panel.locator('section').getByText('We write to you from').waitFor()
    await look(page, 'left')
    const { id } = await mailboxAt(demo.mailbox).mailTo(address)
    await page.goto(demo.mailbox)
    await page.getByRole('list').first().waitFor()
    await look(page, 'mailbox')
    await page.goto(`${demo.mailbox}/mails/${id}`)
    await page.getByRole('textbox').waitFor()
    await look(page, 'mail')
  })
})

it('in a language that is written from the right, everything is mirrored and fits', async () => {
  const { page } = await openPage(browser, phone)
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', 'rtl')),
  )
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.launcher.waitFor()
  await lookAt(page, 'page from right to left')
  await visitor.open()
  await visitor.panel.getByRole('navigation').waitFor()
  await lookAt(page, 'panel from right to left')
  const close = await visitor.panel.getByRole('button', { name: 'Close' }).boundingBox()
  expect(close?.x).toBeLessThan(60)
})

it.each([320, 390])(
  'on a phone of %i pixels the phone number is in one line, beside three other ways',
  async width => {
    const { page } = await openPage(browser, { ...phone, viewport: { width, height: 700 } })
    await page.goto(demo.shop)
    const visitor = visitorOf(page)
    await visitor.askForAPerson()
    await visitor.panel.getByRole('button', { name: 'Leave the line' }).click()
    await visitor.words('You have left the line.').first().waitFor()
    const ways = visitor.panel.getByRole('navigation').getByRole('listitem')
    expect(await ways.count()).toBe(4)
    const number = ways.getByRole('link', { name: 'Phone' }).locator('bdi')
    expect(await number.evaluate(shown => shown.getClientRects().length)).toBe(1)
    await lookAt(page, `four ways on ${width} pixels`)
  },
)
