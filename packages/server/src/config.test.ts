import { describe, expect, it } from 'vitest'
import { ConfigError, type PressZeroOptions, readConfig } from './config.js'
import { memoryLog } from './testing/index.js'

const good = (): PressZeroOptions => ({
  company: { name: 'Shop' },
  log: memoryLog(),
  secret: 'a secret of at least thirty-two characters',
  baseUrl: 'https://contact.shop.example/',
})

function complaint(options: Record<string, unknown>): string {
  try {
    readConfig({ ...good(), ...options })
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('the options were taken')
}

describe('the options', () => {
  it('are filled in where they were left out', () => {
    expect(readConfig(good())).toMatchObject({
      baseUrl: 'https://contact.shop.example',
      queues: [{ id: 'general' }],
      locale: 'en',
    })
  })

  it.each([
    ['secret', { secret: 'short' }, /secret: write at least 32 random characters/],
    ['baseUrl', { baseUrl: 'contact.shop.example' }, /baseUrl: write an absolute address/],
    ['origins', { origins: ['https://shop.example/page'] }, /origins\[0\]: write an origin without a path/],
    ['log', { log: undefined }, /log: .*sqliteLog/],
    ['a misspelt option', { orgins: [] }, /orgins: is not an option/],
    [
      'a submitter that is no address',
      {
        mail: {
          domain: 'reply.shop.example',
          transport: { send() {} },
          trustedSubmitters: ['mx.shop.example'],
        },
      },
      /mail\.trustedSubmitters\[0\]: write an IP address/,
    ],
    [
      'the name of a mail server that cannot be one',
      {
        mail: {
          domain: 'reply.shop.example',
          transport: { send() {} },
          trustedAuthservIds: ['mx; dkim=pass'],
        },
      },
      /mail\.trustedAuthservIds\[0\]: write the name that stands first/,
    ],
    [
      'a resolver that is none',
      { mail: { domain: 'reply.shop.example', transport: { send() {} }, resolver: '1.1.1.1' } },
      /mail\.resolver: write a function/,
    ],
    [
      'a company address that nobody can answer',
      { company: { name: 'Shop', email: 'shop-no-reply@shop.example' } },
      /company\.email: nobody can answer/,
    ],
    [
      'a human whom nobody can answer',
      { humans: [{ id: 'ann', name: 'Ann', email: 'nicht-antworten@shop.example' }] },
      /humans\[0\]\.email: nobody can answer/,
    ],
    [
      'an address that nobody can answer',
      { mail: { domain: 'reply.shop.example', transport: { send() {} }, mailbox: 'noreply@shop.example' } },
      /mail\.mailbox: nobody can answer/,
    ],
    [
      'a webhook that is none',
      { mail: { domain: 'reply.shop.example', transport: { send() {} }, webhooks: [null] } },
      /mail\.webhooks\[0\]: is not such an object; write postmark\(\{ … \}\)/,
    ],
    [
      'a webhook without a name',
      { mail: { domain: 'reply.shop.example', transport: { send() {} }, webhooks: [{ receive() {} }] } },
      /mail\.webhooks\[0\]: needs a name of lower-case letters/,
    ],
    [
      'two webhooks of one name',
      {
        mail: {
          ...{ domain: 'reply.shop.example', transport: { send() {} } },
          webhooks: ['postmark', 'postmark'].map(name => ({ name, receive() {} })),
        },
      },
      /mail\.webhooks: has two of one name/,
    ],
    [
      'a queue with an unknown topic',
      { queues: [{ id: 'general', topics: ['orders'] }] },
      /queues\[0\]\.topics: names "orders", which is not in company\.topics/,
    ],
    [
      'a secret of a queue that is too short',
      { queues: [{ id: 'phone', events: { secret: 'whsec_c2hvcnQ=' } }] },
      /queues\[0\]\.events\.secret: write "whsec_" and the output of "openssl rand/,
    ],
    [
      'a human of an unknown queue',
      { humans: [{ id: 'ann', name: 'Ann', email: 'ann@shop.example', queues: ['sales'] }] },
      /humans\[0\]\.queues: names "sales"; the queues are "general"/,
    ],
    [
      'hours of an unknown zone',
      { company: { name: 'Shop', hours: { timeZone: 'Mars/Olympus', weekly: {} } } },
      /company\.hours: .*Mars\/Olympus/,
    ],
  ])('that cannot work are named with what to write: %s', (_, options, expected) => {
    expect(complaint(options)).toMatch(expected)
  })

  it('always have "something else" among the topics, in every language', () => {
    const topics = [{ id: 'order', labels: { en: 'An order' } }]
    const config = readConfig({ ...good(), company: { name: 'Shop', topics } })
    expect(config.company.topics.map(one => one.id)).toEqual(['order', 'other'])
    expect(config.company.topics[1]?.labels).toMatchObject({ en: 'Something else', nl: 'Iets anders' })
  })

  it('are all named at once', () => {
    const told = complaint({ secret: 'short', baseUrl: 'nonsense' })
    expect(told).toContain('secret:')
    expect(told).toContain('baseUrl:')
  })
})
