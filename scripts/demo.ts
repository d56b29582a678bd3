import { parseArgs } from 'node:util'
import { buildAll } from './build.ts'
import { main } from './main.ts'

const help = `pnpm demo: a shop, its desk and its mailbox, all on this machine

  --shop-port 4101         the shop
  --no-build               start what was built before
  --data .presszero/demo   where everything is kept

and the flags of presszero dev: --port, --mailbox-port, --smtp-port, --outgoing-smtp-port, --config, --no-simulate,
--reset, --json`

const ownFlags = {
  'shop-port': { type: 'string', default: '4101' },
  build: { type: 'boolean', default: true },
  help: { type: 'boolean', default: false },
} as const

/** The flags of the demo itself, and the rest, which is for `presszero dev`. */
function splitFlags(args: string[]) {
  const { values, tokens } = parseArgs({
    args,
    options: ownFlags,
    strict: false,
    allowNegative: true,
    tokens: true,
  })
  const own = new Set<number>()
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(ownFlags, token.name)) continue
    own.add(token.index)
    if (token.value !== undefined && !token.inlineValue) own.add(token.index + 1)
  }
  return { values, rest: args.filter((_, index) => !own.has(index)) }
}

function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

await main(async () => {
  const { values, rest } = splitFlags(process.argv.slice(2))
  if (values.help) return console.log(help)
  // Standard output is for the links alone, so that a program can read them.
  if (values.build) await buildAll({ log: line => console.error(line) })
  const { readDevOptions, readPort, startDev, UsageError } = await import('presszero')
  const { startShop } = await import('example-html')

  const options = readDevOptions(['--data', '.presszero/demo', ...rest])
  if (options === undefined) return console.log(help)
  const port = readPort('--shop-port', String(values['shop-port']))
  const shop = await startShop({ port }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new UsageError(`Port ${port} is in use. Choose another for the shop with --shop-port.`)
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
