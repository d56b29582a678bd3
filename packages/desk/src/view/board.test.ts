import { within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { fakeHouse } from '../fake-house.test-helper.js'
import { caseOf, messageOf, waitingCase } from '../samples.test-helper.js'
import { openDesk } from '../stage.test-helper.js'

const ingrid = () =>
  waitingCase(1, 4, { customer: { name: 'Ingrid' }, messages: [messageOf('customer', 'The lamp flickers')] })
const tom = () => waitingCase(2, 2, { customer: { name: 'Tom' } })

describe('the board', () => {
  it('says something useful when nothing waits', async () => {
    const { screen } = await openDesk(fakeHouse())
    screen.getByText('Nobody is waiting.')
    screen.getByText('You have no open cases.')
    screen.getByText('Every message has somebody who answers it.')
    screen.getByText(/Nobody is waiting for an answer/)
  })

  it('shows the line in its order, with first words and the time waited', async () => {
    const { screen } = await openDesk(fakeHouse([ingrid(), tom()]))
    const [first, second] = screen.getAllByRole('link', { name: /^Number/ })
    expect(first?.textContent).toContain('Ingrid')
    expect(first?.textContent).toContain('The lamp flickers')
    expect(first?.textContent).toMatch(/waiting for \d min/)
    expect(second?.textContent).toContain('Tom')
  })

  it('lets people be taken from the line by those on duty only, and says what duty means', async () => {
    const { screen, user } = await openDesk(fakeHouse([ingrid()]))
    expect(screen.queryByRole('button', { name: /Take/ })).toBeNull()
    await user.click(screen.getByRole('switch', { name: 'On duty' }))
    await screen.findByText('People in the line see that somebody is here.')
    expect(
      screen.getByRole('switch').ariaChecked ?? screen.getByRole('switch').getAttribute('aria-checked'),
    ).toBe('true')
    screen.getByRole('button', { name: 'Take the next person' })
    screen.getByRole('button', { name: 'Take this case: Ingrid' })
  })

  it('labels who is simulated, and offers them to nobody', async () => {
    const house = fakeHouse([waitingCase(1, 1, { simulated: true, customer: { name: 'Robin' } })])
    house.me = { ...house.me, presence: 'on' }
    const { screen } = await openDesk(house)
    within(screen.getByRole('link', { name: /Robin/ })).getByText('simulated')
    expect(screen.queryByRole('button', { name: /Take/ })).toBeNull()
  })

  it('opens the first of the line with the answer field ready', async () => {
    const house = fakeHouse([ingrid(), tom()])
    house.me = { ...house.me, presence: 'on' }
    const { screen, user } = await openDesk(house)
    await user.click(screen.getByRole('button', { name: 'Take the next person' }))
    await screen.findByRole('heading', { name: 'Ingrid' })
    const field = await screen.findByLabelText('Write an answer')
    await expect.poll(() => document.activeElement).toBe(field)
  })

  it('takes the one after when a colleague was quicker', async () => {
    const first = ingrid()
    const house = fakeHouse([first, tom()])
    house.me = { ...house.me, presence: 'on' }
    const { screen, user } = await openDesk(house)
    Object.assign(house.cases[0] ?? {}, { claimedBy: 'bilal' })
    await user.click(screen.getByRole('button', { name: 'Take the next person' }))
    await screen.findByRole('heading', { name: 'Tom' })
  })

  it('tells of who arrives, in the title and to those who do not see it', async () => {
    const house = fakeHouse()
    const { screen } = await openDesk(house)
    await screen.findByText('Nobody is waiting.')
    house.arrive(waitingCase(1, 0, { customer: { name: 'Nora' } }))
    await screen.findByText('Waiting: Nora')
    expect(document.title).toBe('(1) Desk of Lumen & Oak')
  })

  it('goes through its rows by j and k, unless these keys are turned off', async () => {
    const { screen, user } = await openDesk(
      fakeHouse([ingrid(), tom(), caseOf({ customer: { name: 'Luc' } })]),
    )
    const focused = () => document.activeElement?.textContent
    await user.keyboard('j')
    expect(focused()).toContain('Ingrid')
    await user.keyboard('jj')
    expect(focused()).toContain('Luc')
    await user.keyboard('k')
    expect(focused()).toContain('Tom')
    await user.keyboard('?')
    await user.click(await screen.findByRole('checkbox', { name: 'Use these shortcuts' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    screen.getByRole('link', { name: /Tom/ }).focus()
    await user.keyboard('j')
    expect(focused()).toContain('Tom')
  })
})
