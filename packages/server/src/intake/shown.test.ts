import { describe, expect, it } from 'vitest'
import { form, postHouse } from './post-house.test-helper.js'

describe('on the page, a mail', () => {
  it('that answers none of ours is shown to the desk, and not to whoever has the page open', async () => {
    const house = await postHouse()
    const caseId = await house.open({ ...form, address: 'no-reply@service.test' })
    const to = house.addresses.issue({ caseId, recipient: 'no-reply@service.test' })
    const code = { from: 'no-reply@service.test', to, text: 'Your code is 123456' }
    await house.bring(code)
    await house.bring({ ...code, headers: { 'Auto-Submitted': 'auto-generated' } })
    const shown = JSON.stringify(await house.live.view(caseId))
    expect(shown).not.toContain('123456')
    expect(await house.texts(caseId)).toContainEqual(['customer', 'Your code is 123456'])
    expect(await house.texts(caseId)).toContainEqual(['system', 'Your code is 123456'])
    await house.shut()
  })

  it('from an address that answered before is shown where it answers nothing', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
    await house.bring({ to, text: 'One', headers: house.answering(caseId) })
    await house.bring({ to, text: 'Two', from: 'Jo@Example.com' })
    await house.bring({ to, text: 'Three', from: 'eve@evil.test' })
    const texts = (await house.live.view(caseId)).messages.map(({ text }) => text)
    expect(texts).toEqual(['Where is my parcel?', 'One', 'Two'])
    await house.shut()
  })

  it('of a human shows the customer what is new, and nothing of what colleagues wrote below it', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
    const text = `It is on its way\r\n\r\nOn Mon, Nov 23, 2026 at 10:00 AM Ben <${to}> wrote:\r\n\r\n> a tiresome customer`
    await house.bring({ from: 'help@shop.test', to, peer: '127.0.0.1', text })
    const shown = JSON.stringify(await house.live.view(caseId))
    expect(shown).toContain('It is on its way')
    expect(shown).not.toContain('tiresome')
    expect(shown).not.toContain(to)
    expect(JSON.stringify(await house.live.deskCase(caseId))).toContain('tiresome')
    await house.shut()
  })
})

describe('on the board of the desk, a mail', () => {
  it('that pretends to come from somebody else is marked, so that no word of it need be shown', async () => {
    const house = await postHouse()
    const caseId = await house.open(form)
    const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
    await house.bring({ to, text: 'Thanks', headers: house.answering(caseId) })
    const lastOf = async () =>
      (await house.live.board('ann')).recent.find(({ id }) => id === caseId)?.lastMessage
    expect(await lastOf()).toMatchObject({ excerpt: 'Thanks', sender: 'unverified' })
    const raw = `From: jo@example.com\r\nFrom: eve@evil.test\r\nTo: ${to}\r\n\r\nPay here\r\n`
    await house.bring({ to, raw })
    expect(await lastOf()).toMatchObject({ excerpt: 'Pay here', sender: 'quarantined' })
    await house.shut()
  })
})
