import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from './axe.ts'

/** A folder for screenshots of everything that is looked at; none are taken without it. */
const folder = process.env.PRESSZERO_SHOTS

const ways = [
  { device: 'a light phone', size: { width: 390, height: 844 }, colorScheme: 'light' },
  { device: 'a dark desktop', size: { width: 1280, height: 800 }, colorScheme: 'dark' },
] as const

/** Looks at a page as it stands, narrow and wide, in the light and in the dark. */
export async function lookAtBothWays(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const { device, size, colorScheme } of ways) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await lookAt(page, `${name} on ${device}`)
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

/** Checks a page as it stands, and takes a picture of it if somebody wants to see it. */
export async function lookAt(page: Page, name: string): Promise<void> {
  if (folder) {
    await mkdir(folder, { recursive: true })
    const path = join(folder, `${name.replaceAll(' ', '-')}.png`)
    await page.screenshot({ path, animations: 'disabled' })
  }
  expect.soft(await violations(page), name).toEqual([])
  expect.soft(await page.evaluate(hiddenWidth), `${name}: pixels beyond the edge`).toBe(0)
}

/** Runs in the page: how far it could be scrolled sideways, itself or something in it that scrolls up and down. */
function hiddenWidth(): number {
  const scrollers = [...document.querySelectorAll('*')]
    .flatMap(one => [one, ...(one.shadowRoot?.querySelectorAll('*') ?? [])])
    .filter(one => getComputedStyle(one).overflowY === 'auto' && one.scrollHeight > one.clientHeight)
  return Math.max(...[document.documentElement, ...scrollers].map(one => one.scrollWidth - one.clientWidth))
}
