import { describe, expect, it } from 'vitest'
import { sampleMail } from '../testing/sample-mail.js'
import { smtpReceiver, smtpTransport } from './index.js'
import { idOfAmazon } from './replaced-id.js'

const id = '0102018f2b3c4d5e-9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b6a-000000'

describe('the Message-ID that a provider puts in place of ours', () => {
  it.each([
    ['email-smtp.eu-west-1.amazonaws.com', `<${id}@eu-west-1.amazonses.com>`],
    ['EMAIL-SMTP.us-east-1.amazonaws.com', `<${id}@email.amazonses.com>`],
    ['email-smtp-fips.us-gov-west-1.amazonaws.com', `<${id}@us-gov-west-1.amazonses.com>`],
    ['vpce-0a1b-abcd.email-smtp.eu-north-1.vpce.amazonaws.com', `<${id}@eu-north-1.amazonses.com>`],
    ['smtp.shop.test', undefined],
    ['email-smtp.eu-west-1.amazonaws.com.evil.test', undefined],
  ])('is read from what %s answers', (host, expected) => {
    expect(idOfAmazon(host, `250 Ok ${id}`)).toBe(expected)
  })

  it.each(['250 Ok', '250 2.0.0 Ok: queued as 4B1C2', '550 Ok', `250 Ok <${id}>`, `250 Ok ${id}\r\nX: y`])(
    'is none in %j',
    response => {
      expect(idOfAmazon('email-smtp.eu-west-1.amazonaws.com', response)).toBe(undefined)
    },
  )

  it('is told with what became of the mail, read by whoever knows the provider', async () => {
    const receiving = await smtpReceiver({ port: 0, domains: ['shop.test'] }).receive(async () => undefined)
    const replacedId = (response: string) => (response.startsWith('250') ? '<1@provider.test>' : undefined)
    const transport = smtpTransport({ host: '127.0.0.1', port: receiving.port, replacedId })
    const report = await transport.send(await sampleMail(['ann@shop.test']))
    expect(report.messageId).toBe('<1@provider.test>')
    await transport.close()
    await receiving.close()
  })
})
