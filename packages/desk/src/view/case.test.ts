import { deskRoutes } from '@presszero/wire/plain'
import { within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { fakeHouse } from '../fake-house.test-helper.js'
import { ago, ann, caseOf, messageOf } from '../samples.test-helper.js'
import { openDesk } from '../stage.test-helper.js'

const mine = { claimedBy: ann.id, human: { name: ann.name }, status: 'with-human' } as const
const talk = () => caseOf({ ...mine, customer: { name: 'Jonas' } })
const email = { address: 'tom@gmial.com', writesFrom: 'r+x@reply.lumen-oak.test' }

async function openCase(view = talk()) {
  const house = fakeHouse([view])
  const stage = await openDesk(house)
  await stage.user.click(stage.screen.getByRole('link', { name: /Jonas|Tom|No name/ }))
  await stage.screen.findByRole('log')
  return { house, view, ...stage }
}

describe('an open case', () => {
  it('has its name as a heading that takes the focus, its reference, and the conversation as a log', async () => {
    const { screen, view } = await openCase()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Jonas' }))
    screen.getByText(view.reference)
    within(screen.getByRole('log', { name: 'Conversation' })).getByText('Where is my order?')
  })

  it('folds what was quoted', async () => {
    const messages = [messageOf('customer', 'Thank you', { channel: 'email', quoted: '> Dear Jonas' })]
    const { screen } = await openCase(caseOf({ ...mine, customer: { name: 'Jonas' }, messages }))
    expect(screen.getByText('> Dear Jonas').closest('details')?.open).toBe(false)
    screen.getByText('Show quoted text')
  })

  it('shows a message of the customer as it comes, and says it once', async () => {
    const { screen, house, view } = await openCase()
    house.customerWrites(view.id, 'Are you there?')
    await within(screen.getByRole('log')).findByText('Are you there?')
    await screen.findByText('New message from Jonas: Are you there?')
  })

  it('shows that the customer writes', async () => {
    const { screen, house, view } = await openCase()
    house.customerTypes(view.id, true)
    await screen.findByText('Jonas is writing')
    house.customerTypes(view.id, false)
    await expect.poll(() => screen.queryByText('Jonas is writing')).toBeNull()
  })

  it('says what became of the mail, what was promised, and whether the sender is known', async () => {
    const pledge = { id: crypto.randomUUID(), kind: 'reply', madeAt: ago(60), confidence: 0.9 } as const
    const { screen } = await openCase(
      caseOf({
        ...mine,
        customer: {
          name: 'Tom',
          email: { ...email, delivery: 'bounced', reason: 'unknown-host' },
          sender: 'unverified',
        },
        pledges: [{ ...pledge, by: ago(20), outcome: 'open' }],
      }),
    )
    screen.getByText(/^Email came back: There is no mail at the part after the @/)
    screen.getByText('The mail to tom@gmial.com came back:')
    screen.getByText(/The address seems to be wrong. Look for a typing mistake/)
    screen.getByText(/overdue \(20 minutes ago\)/)
    screen.getByText('Sender not confirmed')
  })

  it('asks to take a case before it is answered', async () => {
    const { screen, user } = await openCase(caseOf({ customer: { name: 'Jonas' } }))
    screen.getByText('Take the case to answer it.')
    await user.click(screen.getByRole('button', { name: 'Take this case' }))
    await screen.findByLabelText('Write an answer')
  })

  it('says who else has taken it', async () => {
    const { screen, house, user, view } = await openCase(caseOf({ customer: { name: 'Jonas' } }))
    house.refusals.set(deskRoutes.deskClaim, 'case-taken')
    await user.click(screen.getByRole('button', { name: 'Take this case' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody else has taken this case')
    const { version } = house.change(view.id, {
      claimedBy: 'bilal',
      human: { name: 'Bilal' },
      status: 'with-human',
    })
    house.update(view.id, { type: 'status', version, status: 'with-human', human: { name: 'Bilal' } })
    await screen.findAllByText('with Bilal')
    expect(screen.queryByLabelText('Write an answer')).toBeNull()
  })

  it('is resolved with a reason only, which the customer reads', async () => {
    const { screen, user, house } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Resolve' }))
    const field = screen.getByLabelText('How was it resolved?')
    expect(document.activeElement).toBe(field)
    screen.getByText('The customer reads this and can open the case again.')
    await user.click(screen.getByRole('button', { name: 'Mark as resolved' }))
    expect(house.requests.filter(one => one.endsWith('/resolve'))).toEqual([])
    await user.type(field, 'A new lamp is on its way')
    await user.click(screen.getByRole('button', { name: 'Mark as resolved' }))
    await screen.findByText('Resolved: A new lamp is on its way')
  })

  it('gives the focus back when resolving is called off', async () => {
    const { screen, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Resolve' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByLabelText('How was it resolved?')).toBeNull()
    const button = screen.getByRole('button', { name: 'Resolve' })
    await expect.poll(() => document.activeElement).toBe(button)
  })

  it('says that there is no connection, and reads what was missed when there is one again', async () => {
    const { screen, house, view } = await openCase()
    house.offline = true
    house.cut()
    await screen.findByText(/The server does not respond.*Connecting again/)
    house.change(view.id, { messages: [...view.messages, messageOf('customer', 'Said meanwhile')] })
    house.offline = false
    await within(screen.getByRole('log')).findByText('Said meanwhile')
    await expect.poll(() => screen.queryByText(/Connecting again/)).toBeNull()
  })

  it('can be given back, and sent to the mailbox', async () => {
    const { screen, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Send to the mailbox' }))
    await screen.findByText('The case was sent to the mailbox.')
    await user.click(screen.getByRole('button', { name: 'Give the case back' }))
    await screen.findByText('The case is back in the list.')
  })

  it('says that a case cannot be found, and offers another try', async () => {
    const house = fakeHouse()
    const { screen, reload } = await openDesk(house)
    await reload(`#/cases/${crypto.randomUUID()}`)
    expect((await screen.findByRole('alert')).textContent).toContain('This case cannot be found')
    screen.getByRole('button', { name: 'Try again' })
  })
})
