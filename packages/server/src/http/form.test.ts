import { pathTo } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import type { PressZero } from '../press-zero.js'
import { memoryLog } from '../testing/index.js'
import { SHOP, serve } from './serve.test-helper.js'

describe('the form without JavaScript', () => {
  const post = (
    to: PressZero,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin: SHOP },
  ) =>
    to.fetch(
      new Request(`https://contact.shop.example${pathTo('contactForm')}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers,
      }),
    )

  it('opens a case and answers with a page that holds its reference', async () => {
    const response = await post(serve(), { email: 'an@example.org', text: 'Where is my lamp?', locale: 'en' })
    expect(response.status).toBe(200)
    expect(await response.text()).toMatch(/PZ-[0-9A-Z]{4}-[0-9A-Z*~$=]{4}/)
  })

  it('keeps what was typed when a field is wrong', async () => {
    const response = await post(serve(), { email: 'nonsense', text: 'Where is my lamp?', locale: 'en' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Where is my lamp?')
  })

  it('keeps what was typed when there is no getting on, and says so in a page', async () => {
    const whole = memoryLog()
    let full = true
    const to = serve({
      log: {
        ...whole,
        append: commit => (full ? Promise.reject(new Error('disk full')) : whole.append(commit)),
      },
    })
    const fields = { email: 'an@example.org', text: 'Where is my lamp?', locale: 'en' }
    const failed = await post(to, fields)
    expect(failed.status).toBe(500)
    expect(await failed.text()).toContain('Where is my lamp?')
    full = false
    const statuses: number[] = []
    for (let more = 0; more < 20; more++) {
      const response = await post(to, { ...fields, text: `Where is lamp ${more}?` })
      statuses.push(response.status)
      if (response.status === 429) {
        expect(await response.text()).toContain(`Where is lamp ${more}?`)
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
      }
    }
    expect(statuses).toContain(429)
  })

  it('takes a topic that is no more for something else, from a page that was kept for long', async () => {
    const log = memoryLog()
    const fields = { email: 'an@example.org', text: 'One\r\nTwo', locale: 'en', topic: 'old-topic' }
    expect((await post(serve({ log }), fields)).status).toBe(200)
    const [row] = await log.views.cases({ limit: 1 })
    expect(row?.topic).toBe('other')
    expect((await log.read(`case:${row?.caseId}`)).map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'message-added', content: { text: 'One\nTwo' } }),
    )
  })

  it('is taken from a page that does not say where it is, as the page with the remedies does not', async () => {
    const fields = { email: 'an@example.org', text: 'Where is my lamp?', locale: 'en' }
    const posted = await post(serve(), fields, { origin: 'null', 'sec-fetch-mode': 'navigate' })
    expect(posted.status).toBe(200)
    expect(posted.headers.get('access-control-allow-origin')).toBeNull()
    const byScript = await post(serve(), fields, { origin: 'null', 'sec-fetch-mode': 'cors' })
    expect(byScript.status).toBe(403)
  })
})
