import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, openPage } from 'presszero-journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pack } from '../../../../scripts/pack.ts'
import { readPackages } from '../../../../scripts/workspace.ts'
import { walkTheJourney } from './journey.ts'
import { useTheOwnInterface } from './own-interface.ts'
import { makeProject } from './project.ts'
import { openShop, type Shop } from './shop.ts'
import { reachAHumanWithoutJavaScript } from './without-javascript.ts'

/** The example that each fresh project is a copy of. */
const examples = { plain: 'packed/plain', React: 'react', Vue: 'vue' }
type Kind = keyof typeof examples
const all: Kind[] = ['plain', 'React', 'Vue']
const withFramework: Kind[] = ['React', 'Vue']

/** Three installs from the registry, with nothing in npm's cache on a slow line. */
const fiveMinutes = 300_000
/** A type checker reads every declaration that is installed. */
const twoMinutes = 120_000

let folder = ''
let browser: Browser
const shops = new Map<Kind, Shop>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presszero-packed-'))
  const tarballs = await packAll(join(folder, 'tarballs'))
  const open = async (kind: Kind) => {
    const project = await makeProject({ example: examples[kind], dir: join(folder, kind), tarballs })
    shops.set(kind, await openShop(project))
  }
  await Promise.all(all.map(open))
  browser = await openBrowser()
}, fiveMinutes)

afterAll(async () => {
  await browser?.close()
  await Promise.all([...shops.values()].map(shop => shop.close()))
  await rm(folder, { recursive: true, force: true })
})

async function packAll(into: string): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  for (const one of readPackages()) paths.set(one.manifest.name, (await pack(one, into)).path)
  return paths
}

function shopOf(kind: Kind): Shop {
  const shop = shops.get(kind)
  if (!shop) throw new Error(`The ${kind} project was not opened`)
  return shop
}

test.each(all)('in a fresh %s project a visitor reaches a human, and goes on by mail', async kind => {
  await walkTheJourney(browser, shopOf(kind))
})

test.each(all)('in a fresh %s project a human is reached without JavaScript', async kind => {
  await reachAHumanWithoutJavaScript(browser, shopOf(kind))
})

test.each(withFramework)('in a fresh %s project an interface of one’s own does the same', async kind => {
  await useTheOwnInterface(browser, shopOf(kind))
})

test.each(withFramework)(
  'in a fresh %s project the declarations satisfy its type checker',
  async kind => {
    await shopOf(kind).project.script('types')
  },
  twoMinutes,
)

test.each(withFramework)('a page that %s rendered on a server is taken over as it is', async kind => {
  const { page, problems, layoutShift, close } = await openPage(browser)
  await page.goto(shopOf(kind).developmentOrigin, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Talk to a person' }).waitFor()
  expect(problems).toEqual([])
  expect(await layoutShift()).toBe(0)
  await close()
})
