import { type Browser, chromium } from 'playwright-core'
import { findBrowser, launchFlags } from '../../../scripts/browser.ts'

/** Starts the Chromium that the test command found, or else finds one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.PRESSZERO_CHROMIUM ?? (await findBrowser())
  return chromium.launch({ executablePath, args: launchFlags })
}
