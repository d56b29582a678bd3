import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from 'presszero-journey'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { pack } from '../../../../scripts/pack.ts'
import { readPackages } from '../../../../scripts/workspace.ts'
import { walkTheJourney } from './journey.ts'
import { makeProject, type Project } from './project.ts'
import { openShop, type Shop } from './shop.ts'

vi.setConfig({ hookTimeout: 300_000 })

const examples = { plain: 'packed/plain', react: 'react', vue: 'vue' }
type Name = keyof typeof examples
const all: Name[] = ['plain', 'react', 'vue']

let folder = ''
let browser: Browser
const projects = new Map<Name, Project>()
const shops = new Map<Name, Shop>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presszero-packed-'))
  console.time('pack')
  const packed = []
  for (const one of readPackages()) packed.push(await pack(one, join(folder, 'tarballs')))
  console.timeEnd('pack')
  const tarballs = new Map(packed.map(({ one, path }) => [one.manifest.name, path]))
  console.time('install')
  await Promise.all(
    all.map(async name =>
      projects.set(name, await makeProject({ example: examples[name], dir: join(folder, name), tarballs })),
    ),
  )
  console.timeEnd('install')
  console.time('open')
  for (const [name, project] of projects) shops.set(name, await openShop(project))
  console.timeEnd('open')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([...shops.values()].map(shop => shop.close()))
  await rm(folder, { recursive: true, force: true })
})

test.each(all)('in a fresh %s project a visitor reaches a human, and is answered by mail', async name => {
  const shop = shops.get(name)
  if (shop) await walkTheJourney(browser, shop)
})
