import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PressZeroOptions } from '@presszero/server'
import { UsageError } from './flags.js'

/** The default export of a config file: options of `createPressZero`, or a function that makes them. */
export async function loadConfig(file: string): Promise<Partial<PressZeroOptions>> {
  const path = resolve(file)
  const given = await load(path)
  const options: unknown = typeof given === 'function' ? await given() : given
  if (typeof options === 'object' && options !== null) return options
  throw new UsageError(
    `${path} has no options: let its default export be an object, as in "export default { company: … }".`,
  )
}

async function load(path: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href)
    return module.default
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new UsageError(`The config file ${path} cannot be loaded: ${cause}`)
  }
}
