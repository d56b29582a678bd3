import { parseArgs } from 'node:util'
import { startShop } from './shop.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4101' },
    server: { type: 'string', default: 'http://127.0.0.1:4100' },
  },
})

const shop = await startShop({ port: Number(values.port) })
shop.useServer(values.server)
console.log(`Lumen & Oak is open at ${shop.url}; it talks to ${values.server}`)
