import type { ThreadFile } from './thread.js'

const hook = new URL('../../log/sqlite/typescript.test-helper.ts', import.meta.url).href
const execArgv = ['--conditions=@presszero/source', '--import', hook]

/** The thread of the server, run from its sources. */
export const workerFile: ThreadFile = { url: new URL('../worker.ts', import.meta.url), execArgv }
export const hostileFile: ThreadFile = {
  url: new URL('./hostile-worker.test-helper.ts', import.meta.url),
  execArgv,
}
