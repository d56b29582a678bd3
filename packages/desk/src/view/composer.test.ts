import { deskRoutes } from '@presszero/wire/plain'
import { within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { link } from '../fake-answers.test-helper.js'
import { fakeHouse } from '../fake-house.test-helper.js'
import { ann, caseOf } from '../samples.test-helper.js'
import { openDesk } from '../stage.test-helper.js'

const mine = { claimedBy: ann.id, human: { name: ann.name }, status: 'with-human' } as const

const patience = { timeout: 15_000 }

async function openTalk(more = {}) {
  const view = caseOf({ ...mine, customer: { name: 'Jonas', onPage: true }, ...more })
  const house = fakeHouse([view])
  const stage = await openDesk(house)
  await stage.reload(`#/cases/${view.id}`)
  const field = await stage.screen.findByLabelText('Write an answer')
  const replies = () => house.requests.filter(one => one.endsWith('/messages')).length
  const texts = () => house.cases[0]?.messages.map(({ text }) => text) ?? []
  return { house, view, field, replies, texts, ...stage }
}

describe('an answer', () => {
  it('goes out on Enter in a live conversation', async () => {
    const { field, user, texts, screen } = await openTalk()
    screen.getByText(/The customer sees it at once/)
    await user.type(field, 'Hello{Enter}')
    await expect.poll(texts).toContain('Hello')
    expect(field).toHaveProperty('value', '')
  })

  it('goes out once when Enter is pressed twice', async () => {
    const { field, user, texts } = await openTalk()
    await user.type(field, 'Hello{Enter}{Enter}')
    await expect.poll(texts).toContain('Hello')
    expect(texts().filter(text => text === 'Hello')).toHaveLength(1)
  })

  it('goes out as a mail on Ctrl+Enter, where Enter starts a new line', async () => {
    const address = { address: 'jonas@example.org', writesFrom: 'r+x@reply.test', delivery: 'sent' } as const
    const { field, user, texts, screen } = await openTalk({
      customer: { name: 'Jonas', email: address },
      channel: 'email',
    })
    screen.getByText(/The answer goes to jonas@example.org by email/)
    await user.type(field, 'Dear Jonas,{Enter}it is on its way.{Control>}{Enter}{/Control}')
    await expect.poll(texts).toContain('Dear Jonas,\nit is on its way.')
  })

  it('goes where the customer is: to the page while they are there, to the address when they have left', async () => {
    const email = { address: 'jonas@example.org', writesFrom: 'r+x@reply.test', delivery: 'sent' } as const
    const { screen, house, view } = await openTalk({ customer: { name: 'Jonas', email, onPage: true } })
    screen.getByText(/The customer sees it at once/)
    house.customerMoves(view.id, false)
    await screen.findByText(/The answer goes to jonas@example.org by email/)
    house.customerMoves(view.id, true)
    await screen.findByText(/The customer sees it at once/)
  })

  it('tells the customer that somebody writes', async () => {
    const { field, user, house } = await openTalk()
    await user.type(field, 'Hel')
    expect(house.requests.filter(one => one === 'POST /v1/desk/signals')).toHaveLength(1)
  })

  it('is still there after a reload, before it is sent', async () => {
    const { field, user, screen, reload, view } = await openTalk()
    await user.type(field, 'Let me look')
    await reload(`#/cases/${view.id}`)
    await expect.poll(() => screen.queryByLabelText('Write an answer')).toHaveProperty('value', 'Let me look')
  })

  it('waits visibly without a network, survives a reload, and goes out once', async () => {
    const { field, user, screen, house, reload, view, texts } = await openTalk()
    house.offline = true
    await user.type(field, 'I asked the carrier{Enter}')
    await screen.findByText(/Not sent yet/)
    house.offline = false
    await reload(`#/cases/${view.id}`)
    // Without Web Locks, who sends is settled by a lease that is asked for every two seconds.
    await expect.poll(texts, patience).toEqual(['Where is my order?', 'I asked the carrier'])
    await within(screen.getByRole('log')).findByText('I asked the carrier')
    await expect.poll(() => screen.queryByText(/Not sent yet|Sending/)).toBeNull()
  }, 20_000)

  it('shows why it was refused, and becomes a draft again when it is taken back', async () => {
    const { field, user, screen, house } = await openTalk()
    house.refusals.set(deskRoutes.deskReply, 'not-claimed')
    await user.type(field, 'Hello{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('This case is not yours yet')
    await user.click(screen.getByRole('button', { name: 'Discard' }))
    await expect.poll(() => field).toHaveProperty('value', 'Hello')
  })

  it('goes out after the next sign-in when the session ended in between', async () => {
    const { field, user, screen, house, texts, reload } = await openTalk()
    house.refusals.set(deskRoutes.deskReply, 'unauthenticated')
    await user.type(field, 'Hello{Enter}')
    await screen.findByLabelText('Your email address')
    house.refusals.clear()
    await reload(`#${link}`)
    await expect.poll(texts, patience).toContain('Hello')
  }, 20_000)

  it('is not lost when it is too long: the field says so and keeps it', async () => {
    const { field, user, screen, replies } = await openTalk()
    await user.click(field)
    await user.paste('x'.repeat(10_001))
    await screen.findByText(/Please shorten this/)
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(replies()).toBe(0)
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })
})
