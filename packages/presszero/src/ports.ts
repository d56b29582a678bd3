import { PortInUse } from '@presszero/server/node'
import { codeOf } from './error-code.js'
import { UsageError } from './flags.js'

/**
 * Opens a port of this machine. Where it cannot be had, throws a `UsageError` that says why and what to change:
 * `place` is a flag such as `--port`, or an option of the config file.
 */
export async function openPort<Opened>(place: string, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open()
  } catch (error) {
    const port = portOf(error)
    if (isTaken(error))
      throw new UsageError(
        `Port ${port} is in use. Stop the program that uses it (perhaps another presszero), or choose another with ${place}.`,
      )
    if (codeOf(error) === 'EACCES')
      throw new UsageError(
        `Port ${port} may not be opened by this user. Choose one from 1024 upwards with ${place}.`,
      )
    throw error
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof PortInUse || codeOf(error) === 'EADDRINUSE'
}

function portOf(error: unknown): string {
  return error instanceof Error && 'port' in error ? String(error.port) : ''
}

/** A port as it stands after a flag. Throws `UsageError`. */
export function readPort(flag: string, text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new UsageError(`${flag} takes a port from 0 to 65535 (0 picks a free one), not "${text}".`)
}
