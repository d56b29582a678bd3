import { join } from 'node:path'
import { type Desk, type DevServer, serveFolder, signInAtDesk, startDevServer } from 'presszero-journey'
import type { Project } from './project.ts'

/** A project that is up: its pages are served, its `presszero dev` answers, and a human is at the desk. */
export interface Shop {
  readonly project: Project
  /** Where the pages are; another site than the server. */
  readonly origin: string
  /** The same pages, built so that the framework warns of what it would pass over for real visitors. */
  readonly developmentOrigin: string
  readonly dev: DevServer
  readonly desk: Desk
  close(): Promise<void>
}

/** Starts the command that the project has installed, and builds and serves its pages against it. */
export async function openShop(project: Project): Promise<Shop> {
  const connect: string[] = []
  const site = await serveFolder(join(project.dir, 'site'), { connect })
  const developmentSite = await serveFolder(join(project.dir, 'site-development'), { connect })
  const dev = await startDevServer({
    // What `npx presszero` runs. Not npx itself: within another npx it looks for the other's packages.
    command: [join(project.dir, 'node_modules', '.bin', 'presszero')],
    cwd: project.dir,
    config: 'presszero.config.js',
    data: join(project.dir, '.presszero'),
    env: { SHOP_ORIGIN: site.origin },
  })
  connect.push(dev.server)
  const closeAll = async () => {
    await dev.stop()
    await Promise.all([site.close(), developmentSite.close()])
  }
  try {
    const env = { PRESSZERO_SERVER: dev.server, VITE_PRESSZERO_SERVER: dev.server }
    await project.build('site-development', { ...env, NODE_ENV: 'development' })
    await project.build('site', env)
    const desk = await signInAtDesk(dev.desk)
    await desk.goOn()
    const close = () => {
      desk.close()
      return closeAll()
    }
    return { project, dev, desk, close, origin: site.origin, developmentOrigin: developmentSite.origin }
  } catch (error) {
    await closeAll()
    throw error
  }
}
