import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own. */
export interface Victim {
  kill(): Promise<void>
  /** Ends it as an administrator would. */
  stop(): Promise<void>
}

/** Resolves when it receives mail. */
export async function startVictim(folder: string, port: number): Promise<Victim> {
  const file = fileURLToPath(new URL('server.ts', import.meta.url))
  const child = spawn(process.execPath, [file, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(child)
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

async function ready(child: ChildProcess): Promise<void> {
  const said = child.stdout === null ? Promise.resolve() : once(child.stdout, 'data')
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`The server ended with ${code}`)),
  )
  await Promise.race([said, ended])
  ended.catch(() => {})
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
