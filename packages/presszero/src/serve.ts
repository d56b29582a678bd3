import { createPressZero, type PressZeroOptions } from '@presszero/server'
import { type Listening, listen } from '@presszero/server/node'
import { loadConfig } from './config-file.js'

/** Serves the options of a config file. `createPressZero` checks them, and names each that cannot work. */
export async function startServe({
  config,
  port,
  hostname,
}: {
  config: string
  port: number
  hostname: string
}): Promise<Listening> {
  const pressZero = createPressZero((await loadConfig(config)) as PressZeroOptions)
  const http = await listen(pressZero, { port, hostname })
  await pressZero.start()
  return {
    port: http.port,
    async close() {
      await http.close()
      await pressZero.close()
    },
  }
}
