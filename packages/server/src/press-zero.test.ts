import { expect, it } from 'vitest'
import { silentLogger } from './logger.js'
import { createPressZero } from './press-zero.js'
import { memoryLog } from './testing/memory-log.js'

it('closes its log also when something before it does not close', async () => {
  const log = memoryLog()
  const server = createPressZero({
    company: { name: 'Shop', email: 'help@shop.example' },
    log,
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'https://contact.shop.example',
    mail: {
      domain: 'reply.shop.example',
      transport: {
        send: async () => ({ accepted: [], rejected: [], response: '250' }),
        close: () => Promise.reject(new Error('the relay does not answer')),
      },
    },
    logger: silentLogger,
  })
  await server.start()
  await expect(server.close()).rejects.toThrow('the relay does not answer')
  await expect(log.append({ at: 1, writes: [] })).rejects.toMatchObject({ name: 'LogClosed' })
})
