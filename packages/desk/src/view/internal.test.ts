import { deskRoutes } from '@presszero/wire/plain'
import { within } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import { fakeHouse } from '../fake-house.test-helper.js'
import { ann, caseOf, messageOf } from '../samples.test-helper.js'
import { openDesk } from '../stage.test-helper.js'

const patience = { timeout: 15_000 }

const mine = { claimedBy: ann.id, human: { name: ann.name }, status: 'with-human' } as const

async function openCase(view = caseOf({ ...mine, customer: { name: 'Jonas', onPage: true } })) {
  const house = fakeHouse([view])
  house.queues = ['general', 'sales', 'repairs']
  const stage = await openDesk(house)
  await stage.reload(`#/cases/${view.id}`)
  const log = within(await stage.screen.findByRole('log'))
  const asked = (end: string) => house.requests.filter(one => one.endsWith(end)).length
  return { house, view, log, asked, ...stage }
}

describe('an internal note', () => {
  it('is written by a key of its own, in the place of the answer, and is sent to nobody', async () => {
    const { screen, user, log, asked } = await openCase()
    await user.keyboard('n')
    const field = screen.getByLabelText('Internal note for colleagues')
    expect(document.activeElement).toBe(field)
    expect(screen.queryByLabelText('Write an answer')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
    screen.getByText(/Only colleagues see this/)
    await user.type(field, 'Asked the carrier.{Enter}No answer yet.')
    expect(asked('/note')).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Keep the note' }))
    const note = await log.findByText(/Asked the carrier.\s*No answer yet./)
    const article = note.closest('article')
    expect(article?.classList.contains('note')).toBe(true)
    within(article as HTMLElement).getByText('Internal note')
    await expect.poll(() => asked('/note'), patience).toBe(1)
    expect(asked('/messages')).toBe(0)
  })

  it('is kept by Ctrl+Enter, and gives the focus back', async () => {
    const { screen, user, asked } = await openCase()
    const button = screen.getByRole('button', { name: 'Write a note' })
    await user.click(button)
    await user.type(
      screen.getByLabelText('Internal note for colleagues'),
      'Is a regular{Control>}{Enter}{/Control}',
    )
    await expect.poll(() => asked('/note'), patience).toBe(1)
    await expect.poll(() => document.activeElement, patience).toBe(button)
  })

  it('never takes the words of the answer, nor the answer those of the note, also after a reload', async () => {
    const { screen, user, reload, view } = await openCase()
    await user.type(screen.getByLabelText('Write an answer'), 'Dear Jonas')
    await user.click(screen.getByRole('button', { name: 'Write a note' }))
    await user.type(screen.getByLabelText('Internal note for colleagues'), 'Be kind to him')
    await reload(`#/cases/${view.id}`)
    const answer = await screen.findByLabelText('Write an answer')
    await expect.poll(() => answer, patience).toHaveProperty('value', 'Dear Jonas')
    await user.click(screen.getByRole('button', { name: 'Write a note' }))
    expect(screen.getByLabelText('Internal note for colleagues')).toHaveProperty('value', 'Be kind to him')
  })

  it('that was refused stays visible as a note, and becomes a draft of a note again', async () => {
    const { screen, user, house } = await openCase()
    house.refusals.set(deskRoutes.deskNote, 'forbidden')
    await user.click(screen.getByRole('button', { name: 'Write a note' }))
    await user.type(screen.getByLabelText('Internal note for colleagues'), 'Hello{Control>}{Enter}{/Control}')
    const alert = await screen.findByRole('alert')
    within(alert.closest('article') as HTMLElement).getByText('Internal note')
    await user.click(screen.getByRole('button', { name: 'Discard' }))
    expect(screen.getByLabelText('Write an answer')).toHaveProperty('value', '')
    await user.click(screen.getByRole('button', { name: 'Write a note' }))
    expect(screen.getByLabelText('Internal note for colleagues')).toHaveProperty('value', 'Hello')
  })

  it('of a colleague is said once when it comes; one’s own is not', async () => {
    const { screen, house, view } = await openCase()
    const internal = { kind: 'note' } as const
    const note = messageOf('human', 'He called twice', { internal, author: { kind: 'human', name: 'Bilal' } })
    house.add(view.id, note)
    await screen.findByText('New internal note from Bilal: He called twice')
    house.add(view.id, messageOf('human', 'Thanks', { internal }))
    await within(screen.getByRole('log')).findByText('Thanks')
    expect(screen.queryByText(/New internal note from Ann/)).toBeNull()
  })

  it('can be written where somebody else has the case', async () => {
    const { screen, user } = await openCase(
      caseOf({ ...mine, claimedBy: 'bilal', customer: { name: 'Jonas' } }),
    )
    await user.click(screen.getByRole('button', { name: 'Write a note' }))
    screen.getByLabelText('Internal note for colleagues')
  })
})

describe('another queue', () => {
  it('is chosen from those that there are, with the reason for colleagues', async () => {
    const { screen, user, log, house } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Move to another queue' }))
    const choice = screen.getByLabelText('To which queue?')
    expect(document.activeElement).toBe(choice)
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['sales', 'repairs'])
    await user.selectOptions(choice, 'repairs')
    await user.type(screen.getByLabelText(/^Why/), 'A broken switch')
    await user.click(screen.getByRole('button', { name: 'Move the case' }))
    await screen.findByText('The case is now in the queue repairs.')
    const moved = await log.findByText('Moved from general to repairs')
    expect(moved.closest('article')?.textContent).toContain('A broken switch')
    expect(house.cases[0]?.queue).toBe('repairs')
    await expect.poll(() => document.activeElement?.id, patience).toBe('case-title')
  })

  it('is not offered where there is one queue only', async () => {
    const house = fakeHouse([caseOf({ ...mine, customer: { name: 'Jonas' } })])
    const { screen, user } = await openDesk(house)
    await user.click(screen.getByRole('link', { name: /Jonas/ }))
    await screen.findByRole('log')
    expect(screen.queryByRole('button', { name: 'Move to another queue' })).toBeNull()
  })

  it('that refuses leaves what was filled in', async () => {
    const { screen, user, house } = await openCase()
    house.refusals.set(deskRoutes.deskTransfer, 'not-claimed')
    await user.click(screen.getByRole('button', { name: 'Move to another queue' }))
    await user.type(screen.getByLabelText(/^Why/), 'A broken switch')
    await user.click(screen.getByRole('button', { name: 'Move the case' }))
    await screen.findByRole('alert')
    expect(screen.getByLabelText(/^Why/)).toHaveProperty('value', 'A broken switch')
  })
})

describe('a mail of somebody here that was held back', () => {
  it('says that the customer did not get it, and why, and looks like no answer', async () => {
    const internal = { kind: 'held-back', why: 'unknown-queue', queue: 'sals' } as const
    const held = messageOf('human', '#transfer sals', { channel: 'email', internal })
    const { log } = await openCase(caseOf({ ...mine, customer: { name: 'Jonas' }, messages: [held] }))
    const article = log.getByText('Not sent to the customer').closest('article')
    expect(article?.className).toBe('message note')
    log.getByText('This mail asks for the queue "sals", which does not exist.')
  })
})

describe('a note that came by mail', () => {
  it('has its original one press away, and what was quoted folded', async () => {
    const internal = { kind: 'note' } as const
    const mail = crypto.randomUUID()
    const note = messageOf('human', 'A regular', { channel: 'email', internal, mail, quoted: '> Dear Ann' })
    const { log } = await openCase(caseOf({ ...mine, customer: { name: 'Jonas' }, messages: [note] }))
    const article = log.getByText('Internal note').closest('article')
    within(article as HTMLElement).getByRole('button', { name: 'Show the original' })
    expect(log.getByText('> Dear Ann').closest('details')?.open).toBe(false)
  })
})
