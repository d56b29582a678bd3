import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemResponse } from '../problems.js'
import { isWebhookSecret, verifyWebhook } from './signatures.js'

// The example of the reference libraries of Standard Webhooks.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = '{"test": 2432232314}'
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const now = 1_614_265_330_000

const verify = (changed: Record<string, string> = {}, at = now, text = body) =>
  verifyWebhook(new Headers({ ...headers, ...changed }), text, { secret, now: at })

describe('the signature of a webhook', () => {
  it('is that of Standard Webhooks', () => {
    expect(verify()).toBe(headers['webhook-id'])
  })

  it('may be one of several, of which others are of another version or of another secret', () => {
    const right = headers['webhook-signature']
    expect(verify({ 'webhook-signature': `v2,xyz v1,AAAA ${right}` })).toBe(headers['webhook-id'])
    expect(() => verify({ 'webhook-signature': right.replace('v1', 'v2') })).toThrow(ProblemResponse)
  })

  it('holds for five minutes, both ways', () => {
    const minute = 60_000
    for (const at of [now - 5 * minute, now + 5 * minute]) expect(verify({}, at)).toBeTruthy()
    for (const at of [now - 5 * minute - 1, now + 5 * minute + 1])
      expect(() => verify({}, at)).toThrow('five minutes')
  })

  it('covers the id, the time and every character of the body', () => {
    expect(() => verify({ 'webhook-id': 'msg_other' })).toThrow('does not fit')
    expect(() => verify({ 'webhook-timestamp': '1614265331' })).toThrow('does not fit')
    fc.assert(
      fc.property(fc.nat(body.length - 1), at => {
        const changed = `${body.slice(0, at)}#${body.slice(at + 1)}`
        expect(() => verify({}, now, changed)).toThrow('does not fit')
      }),
    )
  })

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('needs the header %s', name => {
    expect(() => verify({ [name]: '' })).toThrow('webhook-id, webhook-timestamp and webhook-signature')
  })

  it('takes any text for headers without failing otherwise', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ -~]{0,60}$/),
        fc.stringMatching(/^[ -~]{0,60}$/),
        (time, signature) => {
          const given = { 'webhook-timestamp': time, 'webhook-signature': signature }
          expect(() => verify(given)).toThrow(ProblemResponse)
        },
      ),
    )
  })

  it('needs a secret of 24 bytes at least', () => {
    expect(isWebhookSecret(secret)).toBe(true)
    for (const wrong of [
      '',
      'whsec_',
      'whsec_c2hvcnQ=',
      secret.slice(6),
      'whsec_not base64 at all, is it? no',
    ])
      expect(isWebhookSecret(wrong)).toBe(false)
  })
})
