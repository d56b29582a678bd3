import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Browser } from 'playwright-core'
import { freePort, openBrowser, openPage } from 'presszero-journey'
import { build, type InlineConfig, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'

/** Somebody's own project, in which the packages are installed: below this one's, so that they are found. */
const projects = join(import.meta.dirname, '../node_modules/.snippets-')

let demo: Demo
let browser: Browser
let project: string
const sites: PreviewServer[] = []

beforeAll(async () => {
  project = await mkdtemp(projects)
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})

afterAll(async () => {
  await browser?.close()
  for (const site of sites) await site.close()
  await demo?.stop()
  await rm(project, { recursive: true, force: true })
})

/** What the copy button of a tab puts on the clipboard. */
async function copied(tab: string): Promise<string> {
  const { page, context, close } = await openPage(browser)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(demo.shop)
  await page.getByRole('tab', { name: tab }).click()
  await page.getByRole('tabpanel', { name: tab }).getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  await close()
  return code
}

/** Builds a project of one page as its developer would, and serves it on a port of this machine. */
async function served(name: string, files: Record<string, string>): Promise<string> {
  const root = join(project, name)
  await mkdir(root)
  for (const [file, content] of Object.entries(files)) await writeFile(join(root, file), content)
  const config: InlineConfig = { root, configFile: false, logLevel: 'error', plugins: [vue()] }
  await build(config)
  const port = await freePort()
  sites.push(await preview({ ...config, preview: { port, host: '127.0.0.1' } }))
  return `http://localhost:${port}`
}

/** An icon of its own spares the browser the question for one. */
function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Mine</title><body>${body}</body></html>`
}

async function expectAWayToAHuman(url: string): Promise<void> {
  const { page, problems, close } = await openPage(browser)
  await page.goto(url)
  await page.getByRole('button', { name: 'Talk to a person' }).click()
  const panel = page.getByRole('dialog', { name: 'Contact Lumen & Oak' })
  await panel.getByRole('button', { name: 'Leave a message' }).waitFor()
  expect(problems).toEqual([])
  await close()
}

describe('the lines of the shop’s footer work on a page of one’s own', () => {
  it('as HTML, without a bundler', async () => {
    const url = await served('html', {
      'index.html': pageWith(await copied('HTML')),
    })
    await expectAWayToAHuman(url)
  })

  it('with React', async () => {
    const url = await served('react', {
      'index.html': pageWith('<div id="root"></div><script type="module" src="main.tsx"></script>'),
      'main.tsx': [
        "import { createRoot } from 'react-dom/client'",
        "import { Page } from './Page'",
        "createRoot(document.getElementById('root')).render(<Page />)",
      ].join('\n'),
      'Page.tsx': await copied('React'),
    })
    await expectAWayToAHuman(url)
  })

  it('with Vue', async () => {
    const url = await served('vue', {
      'index.html': pageWith('<div id="root"></div><script type="module" src="main.ts"></script>'),
      'main.ts': [
        "import { createApp } from 'vue'",
        "import Page from './Page.vue'",
        "createApp(Page).mount('#root')",
      ].join('\n'),
      'Page.vue': await copied('Vue'),
    })
    await expectAWayToAHuman(url)
  })
})
