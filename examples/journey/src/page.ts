import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export type PageOptions = Pick<
  BrowserContextOptions,
  | 'javaScriptEnabled'
  | 'viewport'
  | 'colorScheme'
  | 'locale'
  | 'timezoneId'
  | 'reducedMotion'
  | 'isMobile'
  | 'hasTouch'
>

/** A page of a visitor with a browser profile of their own. */
export interface VisitorPage {
  readonly page: Page
  readonly context: BrowserContext
  /** The addresses of all requests so far. */
  readonly requests: readonly string[]
  /** What the console was warned of, errors that nobody caught, and what the content security policy refused. */
  readonly problems: readonly string[]
  /** What the browser keeps of this page: cookies, storage, databases, caches. Empty if nothing. */
  stored(): Promise<string[]>
  /** Cumulative Layout Shift so far: 0 is none. */
  layoutShift(): Promise<number>
  close(): Promise<void>
}

/** Opens an empty page in a fresh profile. Its waits give up after 20 s. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<VisitorPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const requests: string[] = []
  const problems: string[] = []
  page.on('request', request => requests.push(request.url()))
  page.on('pageerror', error => problems.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  return {
    page,
    context,
    requests,
    problems,
    stored: async () => [
      ...(await context.cookies()).map(({ name }) => `cookie ${name}`),
      ...(await page.evaluate(storedByPage)),
    ],
    layoutShift: () => page.evaluate(readLayoutShift),
    close: () => context.close(),
  }
}

/** Runs in the page. */
async function storedByPage(): Promise<string[]> {
  const names = (kind: string, list: readonly (string | undefined)[]) => list.map(name => `${kind} ${name}`)
  return [
    ...names('localStorage', Object.keys(localStorage)),
    ...names('sessionStorage', Object.keys(sessionStorage)),
    ...names(
      'database',
      (await indexedDB.databases()).map(({ name }) => name),
    ),
    ...names('cache', await caches.keys()),
  ]
}

/** Runs in the page. */
function readLayoutShift(): Promise<number> {
  return new Promise(resolve => {
    let sum = 0
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    // What is buffered is told with the next frames.
    requestAnimationFrame(() =>
      setTimeout(() => {
        observer.disconnect()
        resolve(sum)
      }, 100),
    )
  })
}
