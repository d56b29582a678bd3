import type { IncomingMail, MailSource } from '../transport.js'
import type { TestFramework } from './expectations.js'

/** What a source is tried with. */
export interface SourceRig {
  readonly source: MailSource
  /**
   * Gives a mail to the source as the outside world does, once it receives at `port`. Resolves with `true` where the
   * giver was told that it has been taken, `false` where the giver keeps it.
   */
  give(port: number, mail: IncomingMail): Promise<boolean>
}

/** What every MailSource does. */
export function mailSourceSuite(
  name: string,
  start: () => Promise<SourceRig>,
  { describe, it, expect }: TestFramework,
): void {
  const mail = (text: string): IncomingMail => ({
    envelope: { from: 'ann@example.com', to: ['r+case@shop.test'] },
    raw: Buffer.from(`From: ann@example.com\r\nTo: r+case@shop.test\r\nSubject: Hello\r\n\r\n${text}\r\n`),
  })

  describe(`${name} as a MailSource`, () => {
    it('hands over the envelope and the raw bytes', async () => {
      const { source, give } = await start()
      const received: IncomingMail[] = []
      const receiving = await source.receive(async incoming => {
        received.push(incoming)
      })
      const taken = await give(receiving.port, mail('.\r\n..\r\nHéllo'))
      await receiving.close()
      expect(taken).toBe(true)
      expect(received.length).toBe(1)
      expect(received[0]?.envelope.from).toBe('ann@example.com')
      expect(received[0]?.envelope.to).toEqual(['r+case@shop.test'])
      expect(Buffer.from(received[0]?.raw ?? []).toString()).toContain('\r\n.\r\n..\r\nHéllo\r\n')
    })

    it('acknowledges a mail only after the handler has resolved', async () => {
      const { source, give } = await start()
      const order: string[] = []
      const receiving = await source.receive(async () => {
        await new Promise(resolve => setImmediate(resolve))
        order.push('stored')
      })
      await give(receiving.port, mail('Hello'))
      order.push('acknowledged')
      await receiving.close()
      expect(order).toEqual(['stored', 'acknowledged'])
    })

    it('leaves a mail with its giver when the handler rejects, and takes it the next time', async () => {
      const { source, give } = await start()
      let attempts = 0
      const receiving = await source.receive(async () => {
        attempts++
        if (attempts === 1) throw new Error('the disk is full')
      })
      expect(await give(receiving.port, mail('Hello'))).toBe(false)
      expect(await give(receiving.port, mail('Hello'))).toBe(true)
      await receiving.close()
    })

    it('takes the null return path', async () => {
      const { source, give } = await start()
      const senders: string[] = []
      const receiving = await source.receive(async ({ envelope }) => {
        senders.push(envelope.from)
      })
      await give(receiving.port, { ...mail('Hello'), envelope: { from: '', to: ['r+case@shop.test'] } })
      await receiving.close()
      expect(senders).toEqual([''])
    })
  })
}
