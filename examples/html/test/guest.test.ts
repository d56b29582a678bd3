import type { Browser } from 'playwright-core'
import { openBrowser, openPage } from 'presszero-journey'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { visitorOf } from './visitor.ts'

let demo: Demo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo({ simulate: true })
  browser = await openBrowser({ backForwardCache: true })
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

describe('before the visitor acts', () => {
  it('nothing is stored, and the server of the same site is asked for the wait alone', async () => {
    const { page, requests, stored, problems } = await openPage(browser)
    await page.goto(demo.shop)
    await visitorOf(page)
      .launcher.getByText(/min \(simulated\)$/)
      .waitFor()
    await page.getByRole('link', { name: 'See the Halo lamp' }).click()
    await visitorOf(page)
      .launcher.getByText(/min \(simulated\)$/)
      .waitFor()
    expect(await stored()).toEqual([])
    expect(requests.filter(url => new URL(url).origin !== demo.shop)).toEqual(
      Array.from({ length: 2 }, () => `${demo.server}/v1/now`),
    )
    expect(problems).toEqual([])
  })

  it('a server of another site is not asked for anything', async () => {
    const { page, requests, stored, problems } = await openPage(browser)
    const shop = demo.shop.replace('127.0.0.1', 'localhost')
    await page.goto(shop, { waitUntil: 'networkidle' })
    await visitorOf(page).launcher.waitFor()
    expect(requests.filter(url => new URL(url).origin !== shop)).toEqual([])
    expect(await stored()).toEqual([])
    expect(problems).toEqual([])
  })

  it.each([
    ['desktop', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ])('nothing moves on a %s when the launcher and its words arrive', async (_name, viewport) => {
    const { page, layoutShift } = await openPage(browser, { viewport })
    await page.goto(demo.shop)
    await visitorOf(page)
      .launcher.getByText(/min \(simulated\)$/)
      .waitFor()
    expect(await layoutShift()).toBe(0)
  })
})

it('a whole conversation passes a strict policy with nothing refused and no error', async () => {
  const { page, problems, context } = await openPage(browser)
  const response = await page.goto(demo.shop)
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  const visitor = visitorOf(page)
  await visitor.askForAPerson()
  await visitor.write('Is somebody there?')
  await visitor.message('Is somebody there?').waitFor()
  await visitor.panel.getByRole('button', { name: 'Leave the line' }).click()
  await visitor.panel.getByRole('button', { name: 'Leave a message' }).click()
  await visitor.panel.getByRole('textbox', { name: 'Your message' }).waitFor()
  expect(problems).toEqual([])
  expect(await context.cookies()).toEqual([])
})

it('help stands in the same place and order on every page', async () => {
  const headers: string[] = []
  const panels: string[] = []
  for (const path of ['/', '/products/halo', '/products/borke', '/products/lund', '/nowhere']) {
    const { page, close } = await openPage(browser)
    await page.goto(demo.shop + path)
    const visitor = visitorOf(page)
    await visitor.launcher.getByText(/min \(simulated\)$/).waitFor()
    headers.push(withoutWait(await page.getByRole('banner').ariaSnapshot()))
    await visitor.open()
    await visitor.panel.getByRole('navigation').waitFor()
    panels.push(withoutWait(await visitor.panel.ariaSnapshot()))
    await close()
  }
  expect(new Set(headers).size).toBe(1)
  expect(headers[0]).toMatch(/navigation[\s\S]*button "Talk to a person/)
  expect(new Set(panels).size).toBe(1)
  expect(panels[0]).toMatch(/Talk to a person now[\s\S]*Leave a message[\s\S]*Phone[\s\S]*Email/)
})

it('a page with the panel open is kept for Back, and goes on where it was', async () => {
  const { page } = await openPage(browser)
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.askForAPerson()
  await visitor.composer.fill('Half a sentence')
  await page.evaluate(() => {
    addEventListener('pageshow', event => {
      document.title = event.persisted ? 'kept' : 'loaded anew'
    })
  })
  await page.goto(`${demo.shop}/products/halo`)
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.title()).toBe('kept')
  expect(await visitor.composer.inputValue()).toBe('Half a sentence')
  await visitor.write('A whole sentence')
  await visitor.message('A whole sentence').waitFor()
})

/** The wait differs from one moment to the next. */
function withoutWait(snapshot: string): string {
  return snapshot.replaceAll(/(about|up to) [\d–-]+ min \(simulated\)/g, '…')
}
