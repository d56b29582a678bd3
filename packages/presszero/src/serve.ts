import { createPressZero, type PressZeroOptions } from '@presszero/server'
import { type Listening, listen } from '@presszero/server/node'
import { loadConfig } from './config-file.js'
import type { ServeOptions } from './options.js'
import { openPort } from './ports.js'

/** Serves the options of a config file. `createPressZero` checks them, and names each that cannot work. */
export async function startServe({ config, port, hostname }: ServeOptions): Promise<Listening> {
  const pressZero = createPressZero((await loadConfig(config)) as PressZeroOptions)
  try {
    await openPort('the option mail.sources', pressZero.start)
    const http = await openPort('--port', () => listen(pressZero, { port, hostname }))
    return {
      port: http.port,
      async close() {
        await http.close()
        await pressZero.close()
      },
    }
  } catch (error) {
    await pressZero.close()
    throw error
  }
}
