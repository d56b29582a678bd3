import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { mailSourceSuite, mailTransportSuite, memorySource, memoryTransport } from '../testing/index.js'
import { sampleMail } from '../testing/sample-mail.js'
import { type IncomingMail, isTransportError, type Receiving } from '../transport.js'
import { smtpReceiver, smtpTransport } from './index.js'

const framework = { describe, it, expect }

mailTransportSuite(
  'smtpTransport',
  async () => {
    const arrived: Uint8Array[] = []
    const receiving = await smtpReceiver({ port: 0, domains: ['shop.test', 'later.test'] }).receive(
      async ({ raw, envelope }) => {
        if (envelope.to.some(address => address.endsWith('@later.test'))) throw new Error('not now')
        arrived.push(raw)
      },
    )
    const transport = smtpTransport({ host: '127.0.0.1', port: receiving.port })
    return {
      transport,
      recipients: { good: 'ann@shop.test', gone: 'ann@gone.test', later: 'ann@later.test' },
      arrived: async () => arrived,
      close: async () => {
        await transport.close()
        await receiving.close()
      },
    }
  },
  framework,
)

mailTransportSuite(
  'memoryTransport',
  async () => {
    const transport = memoryTransport(address =>
      address.startsWith('gone') ? 'permanent' : address.startsWith('later') ? 'temporary' : 'accept',
    )
    return {
      transport,
      recipients: { good: 'ann@shop.test', gone: 'gone@shop.test', later: 'later@shop.test' },
      arrived: async () => transport.sent.map(({ raw }) => raw),
      close: () => transport.close(),
    }
  },
  framework,
)

mailSourceSuite(
  'memorySource',
  async () => {
    const source = memorySource()
    return {
      source,
      give: (_, mail) =>
        source.deliver(mail).then(
          () => true,
          () => false,
        ),
    }
  },
  framework,
)

mailSourceSuite(
  'smtpReceiver',
  async () => ({
    source: smtpReceiver({ port: 0, domains: ['shop.test'] }),
    give: async (port, { envelope, raw }) => {
      const transport = smtpTransport({ host: '127.0.0.1', port })
      const mail = { ...(await sampleMail(['ann@shop.test'])), envelope, raw }
      const taken = await transport.send(mail).then(
        () => true,
        () => false,
      )
      await transport.close()
      return taken
    },
  }),
  framework,
)

/** Says lines as they are, each after the answer to the one before. */
async function converse(port: number, says: readonly string[]): Promise<string[]> {
  const answers: string[] = []
  const socket = connect(port, '127.0.0.1')
  let waiting = [...says]
  let buffered = ''
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.on('data', data => {
      buffered += data.toString('latin1')
      const lines = buffered.split('\r\n')
      buffered = lines.pop() ?? ''
      for (const line of lines.filter(line => /^\d{3} /.test(line))) {
        answers.push(line)
        const [next, ...rest] = waiting
        waiting = rest
        if (next === undefined) socket.end()
        else socket.write(Buffer.from(next, 'latin1'))
      }
    })
  })
  return answers
}

async function receiveAll(
  options: { size?: number; domains?: readonly string[] | 'any' } = {},
): Promise<{ got: IncomingMail[]; receiving: Receiving }> {
  const got: IncomingMail[] = []
  const receiving = await smtpReceiver({ port: 0, domains: ['Shop.test'], ...options }).receive(
    async mail => {
      got.push(mail)
    },
  )
  return { got, receiving }
}

const start = ['EHLO peer\r\n', 'MAIL FROM:<>\r\n', 'RCPT TO:<r+x@SHOP.test>\r\n', 'DATA\r\n']

describe('smtpReceiver', () => {
  it('is no open relay: recipients of other domains are refused for good', async () => {
    const { got, receiving } = await receiveAll()
    const answers = await converse(receiving.port, [
      'EHLO peer\r\n',
      'MAIL FROM:<a@b.test>\r\n',
      'RCPT TO:<ann@example.com>\r\n',
      'RCPT TO:<ann%example.com@evil.test>\r\n',
      'QUIT\r\n',
    ])
    await receiving.close()
    expect(answers.slice(3, 5).map(answer => answer.slice(0, 3))).toEqual(['550', '550'])
    expect(got).toEqual([])
  })

  it('takes mail for any domain where it is told to, as a mailbox of development is', async () => {
    const { receiving } = await receiveAll({ domains: 'any' })
    const answers = await converse(receiving.port, [
      'EHLO peer\r\n',
      'MAIL FROM:<a@b.test>\r\n',
      'RCPT TO:<ann@example.com>\r\n',
      'QUIT\r\n',
    ])
    await receiving.close()
    expect(answers[3]?.slice(0, 3)).toBe('250')
  })

  it.each([
    ['\n.\n', 'bare line feeds'],
    ['\n.\r\n', 'a bare line feed before the dot'],
    ['\r\n.\n', 'a bare line feed after the dot'],
    ['\r.\r', 'bare carriage returns'],
    ['\r\n.\r', 'a bare carriage return after the dot'],
    ['\r\n\0.\r\n', 'a NUL before the dot'],
  ])('does not take %j for the end of data (%s)', async smuggled => {
    const { got, receiving } = await receiveAll()
    const second =
      'MAIL FROM:<admin@shop.test>\r\nRCPT TO:<r+y@shop.test>\r\nDATA\r\nSubject: smuggled\r\n\r\nx'
    await converse(receiving.port, [
      ...start,
      `Subject: outer\r\n\r\nHi${smuggled}${second}\r\n.\r\n`,
      'QUIT\r\n',
    ])
    await receiving.close()
    expect(got.length).toBeLessThanOrEqual(1)
    expect(got.every(({ envelope }) => envelope.from === '')).toBe(true)
  })

  it('refuses a mail above its size for good, announced or not', async () => {
    const { got, receiving } = await receiveAll({ size: 1000 })
    const announced = await converse(receiving.port, [
      'EHLO peer\r\n',
      'MAIL FROM:<a@b.test> SIZE=2000\r\n',
      'QUIT\r\n',
    ])
    const sent = await converse(
      receiving.port,
      [...start, `${'x'.repeat(70)}\r\n`.repeat(30), '.\r\n', 'QUIT\r\n'].flatMap((say, index, all) =>
        index === 4 ? [`${say}${all[5]}`] : index === 5 ? [] : [say],
      ),
    )
    await receiving.close()
    expect(announced[2]?.slice(0, 3)).toBe('552')
    expect(sent[5]?.slice(0, 3)).toBe('552')
    expect(got).toEqual([])
  })

  it('offers no sign-in, so that no password is ever asked for in the clear', async () => {
    const { receiving } = await receiveAll()
    const answers = await converse(receiving.port, ['EHLO peer\r\n', 'AUTH PLAIN AGEAYg==\r\n', 'QUIT\r\n'])
    await receiving.close()
    expect(answers[2]?.slice(0, 1)).toBe('5')
  })

  it('says which option is wrong when no domain is given', () => {
    expect(() => smtpReceiver({ port: 0, domains: [] })).toThrow(/domains is empty/)
  })
})

describe('smtpTransport', () => {
  it('calls it temporary when no server answers', async () => {
    const { receiving } = await receiveAll()
    await receiving.close()
    const transport = smtpTransport({ host: '127.0.0.1', port: receiving.port, timeout: 2_000 })
    const failure = await transport.send(await sampleMail(['ann@shop.test'])).catch(error => error)
    expect(isTransportError(failure) && failure.kind).toBe('temporary')
  })
})
