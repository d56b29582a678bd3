import { describe, expect, it } from 'vitest'
import { amazon, CERTIFICATE_URL, MAIL, NOW, posted, received, TOPIC } from './provider.test-helper.js'
import { ses } from './ses.js'

const HOUR = 3_600_000
const content = MAIL.toString('base64')

function house(facts?: Parameters<typeof amazon>[0]) {
  const sns = amazon(facts)
  const webhook = ses({ topics: [TOPIC], fetch: url => sns.fetch(url) })
  const receive = (message: object, now = NOW) => webhook.receive(posted(message), now)
  return { ...sns, webhook, receive }
}

describe('Amazon SES', () => {
  it.each(['1', '2'] as const)('brings the mail byte for byte, signed in version %s', async version => {
    const { message, receive } = house()
    const answer = await receive(message({ Message: received(content) }, version))
    expect(answer).toEqual({
      mails: [{ envelope: { from: 'bounces@example.com', to: ['r+1@reply.test'] }, raw: MAIL }],
    })
  })

  it('brings mails that are published as text', async () => {
    const { message, receive } = house()
    const text = 'From: ann@example.com\r\n\r\nHéllo\r\n'
    expect(await receive(message({ Message: received(text), Subject: 'A mail' }))).toMatchObject({
      mails: [{ raw: Buffer.from(text) }],
    })
  })

  it('fetches a certificate once', async () => {
    const { message, receive, fetched } = house()
    const signed = message({ Message: received(content) })
    await Promise.all([receive(signed), receive(signed)])
    await receive(signed)
    expect(fetched).toEqual([CERTIFICATE_URL])
  })

  it.each([
    'http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
    'https://sns.eu-west-1.amazonaws.com.evil.test/SimpleNotificationService-0123456789abcdef.pem',
    'https://evil.test/SimpleNotificationService-0123456789abcdef.pem',
    'https://sns.eu-west-1.amazonaws.com@evil.test/SimpleNotificationService-0123456789abcdef.pem',
    'https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0123456789abcdef.pem',
    'https://sns.s3-us-west-2.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
    'https://sns.s3.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
    'https://sns.eu-west-1.amazonaws.com/../evil.pem',
    'https://sns.eu-west-1.amazonaws.com/evil.txt',
    'nonsense',
    undefined,
  ])('fetches no certificate from %s', async SigningCertURL => {
    const { message, receive, fetched } = house()
    const answer = await receive(message({ Message: received(content), SigningCertURL }))
    expect(answer).toMatchObject({ refused: 'unauthenticated' })
    expect(fetched).toEqual([])
  })

  it('takes the certificates of China', async () => {
    const { message, receive } = house()
    const url = CERTIFICATE_URL.replace('eu-west-1.amazonaws.com', 'cn-north-1.amazonaws.com.cn')
    const answer = await receive(message({ Message: received(content), SigningCertURL: url }))
    expect(answer).toMatchObject({ mails: [{}] })
  })

  it('takes messages of the topics that were named only', async () => {
    const { message, receive, fetched } = house()
    const TopicArn = TOPIC.replace('mail', 'other')
    expect(await receive(message({ Message: received(content), TopicArn }))).toMatchObject({
      refused: 'forbidden',
    })
    expect(fetched).toEqual([])
  })

  it('takes no message of which anything was changed', async () => {
    const { message, receive } = house()
    const signed: Record<string, string | undefined> = message({
      Message: received(content),
      Subject: 'A mail',
    })
    const changes = { Message: received(content, { mail: {} }), MessageId: '2', Subject: 'Another' }
    for (const [field, value] of Object.entries({ ...changes, Signature: 'AAAA', SignatureVersion: '1' }))
      expect(await receive({ ...signed, [field]: value })).toMatchObject({ refused: 'unauthenticated' })
    for (const Type of ['SubscriptionConfirmation', 'Nonsense', 'toString'])
      expect(await receive({ ...signed, Type })).toMatchObject({ refused: 'unauthenticated' })
    expect(await receive(amazon({ isFalse: true }).message({ Message: received(content) }))).toMatchObject({
      refused: 'unauthenticated',
    })
  })

  it('counts for two hours', async () => {
    const { message, receive } = house()
    const at = (time: number) =>
      receive(message({ Message: received(content), Timestamp: new Date(time).toISOString() }))
    expect(await at(NOW - 2 * HOUR)).toMatchObject({ mails: [{}] })
    for (const time of [NOW - 3 * HOUR, NOW + HOUR])
      expect(await at(time)).toMatchObject({ refused: 'forbidden' })
    const never = await receive(message({ Message: received(content), Timestamp: 'soon' }))
    expect(never).toMatchObject({ refused: 'forbidden' })
  })

  it('takes no certificate that has run out', async () => {
    const { message, receive } = house({ validTo: NOW - HOUR })
    expect(await receive(message({ Message: received(content) }))).toMatchObject({
      refused: 'unauthenticated',
    })
  })

  it('asks for the message again later where the certificate cannot be had, and tries anew', async () => {
    const sns = amazon()
    let isAway = true
    const fetch = (url: string) => sns.fetch(url, isAway ? new Response('', { status: 503 }) : undefined)
    const webhook = ses({ topics: [TOPIC], fetch })
    const request = posted(sns.message({ Message: received(content) }))
    expect(await webhook.receive(request, NOW)).toMatchObject({ refused: 'later' })
    isAway = false
    expect(await webhook.receive(request, NOW)).toMatchObject({ mails: [{}] })
  })

  it('confirms a subscription once it is sure that SNS asks for it, and at SNS only', async () => {
    const { message, receive, fetched } = house()
    const SubscribeURL = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=1'
    const asked = message({ Type: 'SubscriptionConfirmation', Token: '1', SubscribeURL })
    expect(await receive(asked)).toEqual({ mails: [] })
    expect(fetched).toEqual([CERTIFICATE_URL, SubscribeURL])

    expect(await receive({ ...asked, SubscribeURL: `${SubscribeURL}2` })).toMatchObject({
      refused: 'unauthenticated',
    })
    const elsewhere = { Type: 'SubscriptionConfirmation', Token: '1', SubscribeURL: 'https://evil.test/' }
    expect(await receive(message(elsewhere))).toMatchObject({ refused: 'forbidden' })
    expect(await receive(message({ Type: 'UnsubscribeConfirmation', Token: '1', SubscribeURL }))).toEqual({
      mails: [],
    })
    expect(fetched).toHaveLength(2)
  })

  it('takes the text by which SES tries a topic out for no mail', async () => {
    const { message, receive } = house()
    expect(await receive(message({ Message: 'Successfully validated SNS topic.' }))).toEqual({ mails: [] })
  })

  it('says what to set up where the mail itself does not come', async () => {
    const { message, receive } = house()
    for (const Message of [received(undefined), received(content, { notificationType: 'Bounce' }), '{}'])
      expect(await receive(message({ Message }))).toMatchObject({ refused: 'unreadable' })
  })

  it('reads a mail from S3 where the rule puts it there, and asks for it again later where it cannot', async () => {
    const { message, fetch } = house()
    const asked: unknown[] = []
    let isAway = false
    const webhook = ses({
      topics: [TOPIC],
      fetch: url => fetch(url),
      async readObject(object) {
        asked.push(object)
        if (isAway) throw new Error('access denied')
        return MAIL
      },
    })
    const action = { type: 'S3', topicArn: TOPIC, bucketName: 'mails', objectKey: 'd6iitobk75ur44p8' }
    const facts = { receipt: { recipients: ['r+1@reply.test'], action } }
    const request = posted(message({ Message: received(undefined, facts) }))
    expect(await webhook.receive(request, NOW)).toEqual({
      mails: [{ envelope: { from: 'bounces@example.com', to: ['r+1@reply.test'] }, raw: MAIL }],
    })
    expect(asked).toEqual([{ bucket: 'mails', key: 'd6iitobk75ur44p8' }])
    isAway = true
    const refused = await webhook.receive(request, NOW)
    expect(refused).toMatchObject({ refused: 'later', detail: expect.stringContaining('access denied') })
  })

  it('takes no other body, raw messages included', async () => {
    const { webhook } = house()
    for (const body of ['', '[]', 'null', received(content), '{"Type":7}'])
      expect(await webhook.receive({ headers: new Headers(), body: Buffer.from(body) }, NOW)).toMatchObject({
        refused: 'unauthenticated',
      })
  })

  it('needs the ARN of a topic', () => {
    for (const topics of [[], ['mail'], [TOPIC, '']])
      expect(() => ses({ topics })).toThrow(expect.objectContaining({ code: 'bad-option', field: 'topics' }))
  })
})
