import { type Check, must, type Rig } from './servers-checks.ts'
import { converse, sendMail, until } from './servers-tools.ts'

/** What some server takes for the end of a mail, and RFC 5321 does not (SMTP smuggling, 2023). */
const ENDS = [
  '\n.\n',
  '\n.\r\n',
  '\r\n.\n',
  '\r.\r',
  '\r.\r\n',
  '\r\n.\r',
  '\n.\r',
  '\r.\n',
  '\n\n.\r\n',
  '\r\n\0.\r\n',
  '\r\n.\0\r\n',
  '\r\n.\r\r\n',
  '\r\n .\r\n',
] as const

/** One check for each way in and each sequence: the mail is refused or one mail, and what it hides never a second. */
export const smuggling: readonly Check[] = ENDS.flatMap((end, number) => [
  smuggle({ end, marker: `direct-${number}`, way: 'directly', portOf: rig => rig.serverPort }),
  smuggle({ end, marker: `relayed-${number}`, way: 'through Postfix', portOf: rig => rig.smtpPort }),
])

interface Attempt {
  end: string
  marker: string
  way: string
  portOf: (rig: Rig) => number
}

function smuggle({ end, marker, way, portOf }: Attempt): Check {
  return {
    name: `no second mail is smuggled ${way} by ${JSON.stringify(end)}`,
    async run(rig) {
      const hidden = [
        `MAIL FROM:<ceo-${marker}@shop.test>`,
        'RCPT TO:<help@reply.shop.test>',
        'DATA',
        `From: <ceo-${marker}@shop.test>\r\nSubject: hidden ${marker}\r\n\r\nPay at once.\r\n.`,
      ]
      const head = `From: <eve@customers.test>\r\nSubject: outer ${marker}\r\nMessage-ID: <${marker}@evil.test>`
      const answers = await converse(portOf(rig), [
        'EHLO evil.test\r\n',
        'MAIL FROM:<eve@customers.test>\r\n',
        'RCPT TO:<help@reply.shop.test>\r\n',
        'DATA\r\n',
        `${head}\r\n\r\nHello${end}${hidden.join('\r\n')}\r\n`,
        'QUIT\r\n',
      ])
      await landmark(rig, marker)
      const arrived = (await rig.house.events('inbox:')).flatMap(({ event }) =>
        event.type === 'mail-arrived' ? [event.content] : [],
      )
      const hiding = arrived.some(({ from = '' }) => from.startsWith(`ceo-${marker}`))
      must(!hiding, `The hidden mail arrived; the answers were ${answers.slice(4).join(' | ')}`)
    },
  }
}

/** A plain mail that goes the same way: once it is there, whatever went before it is there, too. */
async function landmark({ house, smtpPort }: Rig, marker: string): Promise<void> {
  const from = `plain-${marker}@customers.test`
  const raw = `From: <${from}>\r\nSubject: plain\r\nMessage-ID: <plain-${marker}@pc.test>\r\n\r\nHello`
  await sendMail(smtpPort, { from, to: 'help@reply.shop.test', raw })
  await until(`the mail of ${from}`, async () =>
    (await house.events('inbox:')).some(
      ({ event }) => event.type === 'mail-arrived' && event.content.from === from,
    ),
  )
}
