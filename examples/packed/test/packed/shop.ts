import { join } from 'node:path'
import { type DevServer, serveFolder, startDevServer } from 'presszero-journey'
import type { Project } from './project.ts'

/** A project that is up: its pages are served, and its `presszero dev` answers. */
export interface Shop {
  /** Where the pages are; another site than the server. */
  readonly origin: string
  /** The same pages, built so that the framework warns of what it would pass over for real visitors. */
  readonly developmentOrigin: string
  readonly dev: DevServer
  close(): Promise<void>
}

/** Starts the command that the project has installed, and builds and serves its pages against it. */
export async function openShop(project: Project): Promise<Shop> {
  const [dist, developmentDist] = [join(project.dir, 'site'), join(project.dir, 'site-development')]
  const connect: string[] = []
  const site = await serveFolder(dist, { connect })
  const developmentSite = await serveFolder(developmentDist, { connect })
  const dev = await startDevServer({
    command: ['npx', '--no-install', 'presszero'],
    cwd: project.dir,
    config: 'presszero.config.js',
    data: join(project.dir, '.presszero'),
    env: { SHOP_ORIGIN: site.origin },
  })
  connect.push(dev.server)
  const env = { PRESSZERO_SERVER: dev.server, VITE_PRESSZERO_SERVER: dev.server }
  await project.build('site-development', { ...env, NODE_ENV: 'development' })
  await project.build('site', env)
  return {
    origin: site.origin,
    developmentOrigin: developmentSite.origin,
    dev,
    async close() {
      await dev.stop()
      await Promise.all([site.close(), developmentSite.close()])
    },
  }
}
