import { type Browser, chromium } from 'playwright-core'
import { findBrowser, launchFlags } from '../../../scripts/browser.ts'

export interface BrowserOptions {
  /** Keeps pages that were left, to show them again on Back. Playwright turns that off by itself. */
  backForwardCache?: boolean
}

/** Starts the Chromium that the test command found, or else finds one. */
export async function openBrowser({ backForwardCache = false }: BrowserOptions = {}): Promise<Browser> {
  const executablePath = process.env.PRESSZERO_CHROMIUM ?? (await findBrowser())
  const ignoreDefaultArgs = backForwardCache ? ['--disable-back-forward-cache'] : []
  return chromium.launch({ executablePath, args: launchFlags, ignoreDefaultArgs })
}
