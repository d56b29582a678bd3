import type { Worker } from 'node:worker_threads'
import { memorySource, memoryTransport } from '@presszero/mail/testing'
import { createPressZero, silentLogger } from '@presszero/server'
import { memoryLog } from '@presszero/server/testing'
import { eventually } from 'presszero-journey'
import { expect, it } from 'vitest'

it('what is built reads mail and asks who sent it in threads of its own, which end with the server', async () => {
  const threads: Worker[] = []
  const note = (thread: Worker) => threads.push(thread)
  process.on('worker', note)
  const [source, log] = [memorySource(), memoryLog()]
  const asked: string[] = []
  const pressZero = createPressZero({
    ...{ company: { name: 'Shop', email: 'help@shop.test' }, baseUrl: 'https://contact.shop.test' },
    ...{ log, secret: 'a secret of at least thirty-two characters', logger: silentLogger },
    mail: {
      ...{ domain: 'reply.shop.test', transport: memoryTransport(), sources: [source] },
      async resolver(domain, type) {
        asked.push(`${type} ${domain}`)
        throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' })
      },
    },
  })
  await pressZero.start()
  await source.deliver({
    envelope: {
      ...{ from: 'jo@customer.test', to: ['help@reply.shop.test'] },
      remote: { address: '192.0.2.1' },
    },
    raw: Buffer.from('From: jo@customer.test\r\nSubject: Hello\r\n\r\nWhere is my parcel?\r\n'),
  })
  const opened = await eventually('a case', async () => (await log.views.cases({ limit: 1 }))[0])
  expect(opened.lastMessage?.excerpt).toBe('Where is my parcel?')
  expect(asked).toContain('TXT _dmarc.customer.test')
  expect(threads).toHaveLength(2)
  await pressZero.close()
  await eventually('the end of the threads', async () => threads.every(({ threadId }) => threadId === -1))
  process.off('worker', note)
})
