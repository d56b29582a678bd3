import { buildAll } from './build.ts'
import { readDemoFlags } from './demo-flags.ts'
import { main } from './main.ts'

const help = `pnpm demo: a shop, its desk and its mailbox, all on this machine

  --shop-port 4101         the shop
  --no-build               start what was built before
  --data .presszero/demo   where everything is kept

and the flags of presszero dev: --port, --mailbox-port, --smtp-port, --outgoing-smtp-port, --config, --no-simulate,
--reset, --json`

/** The built packages: loaded when they are there. */
async function loadPackages() {
  try {
    const [{ readDevOptions, readPort, startDev }, { startShop }] = await Promise.all([
      import('presszero'),
      import('example-html'),
    ])
    return { readDevOptions, readPort, startDev, startShop }
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error('Something is not built yet: start the demo once without --no-build.', { cause: error })
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

await main(async () => {
  const flags = readDemoFlags(process.argv.slice(2))
  if (flags.help) return console.log(help)
  // Standard output is for the links alone, so that a program can read them.
  if (flags.build) await buildAll({ log: line => console.error(line) })
  const { readDevOptions, readPort, startDev, startShop } = await loadPackages()

  const options = readDevOptions(['--data', '.presszero/demo', ...flags.rest])
  if (options === undefined) return console.log(help)
  const port = readPort('--shop-port', flags.shopPort)
  const shop = await startShop({ port }).catch((error: unknown) => {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is in use. Choose another for the shop with --shop-port.`)
  })
  try {
    const dev = await startDev({ ...options, origins: [shop.url] })
    const { server, desk, mailbox, smtpPort } = dev
    shop.useServer(server)
    console.log(
      options.json
        ? JSON.stringify({ shop: shop.url, server, desk, mailbox, smtpPort })
        : `
  Shop      ${shop.url}
  Desk      ${desk}
  Mailbox   ${mailbox}

Try: ask for a person in the shop, and answer at the desk. Everything stays on this machine.
Ctrl-C stops it; started again, everything is there.`,
    )
    await untilStopped()
    await dev.close()
  } finally {
    await shop.close()
  }
})
