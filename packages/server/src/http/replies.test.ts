import { describe, expect, it } from 'vitest'
import { manualClock } from '../readers/manual-clock.js'
import { said } from '../testing/conformance/samples.js'
import { memoryLog } from '../testing/index.js'
import { open, serve } from './serve.test-helper.js'

const HOUR = 3_600_000
const office: [string, string][] = [['09:00', '17:00']]
const hours = { timeZone: 'UTC', weekly: { mon: office, tue: office, wed: office, thu: office, fri: office } }
/** A Monday. */
const START = Date.parse('2026-11-02T09:00:00Z')
const replyWithin = { openHours: 16, confidence: 0.95 }
const asked = { wants: 'mail', email: 'jo@example.org', text: 'Where is my parcel?' }

/** A company that answered fifteen mails, one each working day, after an hour or two. */
async function practised() {
  const [clock, log] = [manualClock(START), memoryLog()]
  const sent: string[] = []
  const transport = {
    send: async ({ raw }: { raw: Uint8Array }) => {
      sent.push(Buffer.from(raw).toString())
      return { accepted: [], rejected: [], response: '250' }
    },
    close: async () => {},
  }
  const mail = { domain: 'reply.shop.example', transport }
  const company = { name: 'Shop', email: 'help@shop.example', hours }
  const to = serve({ clock, log, company, replyWithin, mail })
  const first = await open(to, asked)
  for (let n = 0; n < 15; n++) {
    const at = START + (n + 2 * Math.floor(n / 5)) * 24 * HOUR
    await clock.sleep(at - clock.now())
    const { case: opened } = await open(to, { ...asked, email: `jo${n}@example.org` })
    await clock.sleep((1 + (n % 2)) * HOUR)
    const answer = said('On its way.', { kind: 'human', humanId: 'ann' })
    const stream = `case:${opened.id}` as const
    await log.append({ at: clock.now(), writes: [{ stream, expectedVersion: 'any', events: [answer] }] })
  }
  await clock.sleep(START + 21 * 24 * HOUR - clock.now())
  return { to, clock, sent, first }
}

describe('a reply is promised', () => {
  it('as the company says it, until it is learned what its people do', async () => {
    const { to, first } = await practised()
    expect(first.case.pledges).toMatchObject([
      { kind: 'reply', by: '2026-11-03T17:00:00.000Z', confidence: 0.95 },
    ])
    const { case: later } = await open(to, asked)
    const [pledge] = later.pledges
    expect(pledge).toMatchObject({ kind: 'reply', confidence: 0.9 })
    const ahead = Date.parse(pledge?.by ?? '') - Date.parse(later.openedAt)
    expect(ahead).toBeGreaterThanOrEqual(2 * HOUR)
    expect(ahead).toBeLessThanOrEqual(6 * HOUR)
  })

  it('in the confirmation and on the page of the form as in the case', async () => {
    const { to, clock, sent } = await practised()
    await to.start()
    await clock.advance(3000)
    const before = sent.length
    const form = new URLSearchParams({ email: 'an@example.org', text: 'Hello?', locale: 'en' })
    const page = await to.fetch(
      new Request('https://contact.shop.example/v1/contact-form', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form,
      }),
      { remoteAddress: '203.0.113.9' },
    )
    const [, time = ''] = /A reply by (\d+:\d+)/.exec(await page.text()) ?? []
    expect(time).not.toBe('')
    await clock.advance(3000)
    expect(sent.slice(before).filter(text => text.includes(time))).toHaveLength(1)
  })
})
