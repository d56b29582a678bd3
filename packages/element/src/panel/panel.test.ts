import { within } from '@testing-library/dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { lineAt } from '../fake-house.test-helper.js'
import { fallback, joinLine, openPanel, type Stage, stage, startTalk } from '../stage.test-helper.js'

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

/** What a screen reader was told last. */
const said = ({ screen }: Stage) => screen.getByRole('status').textContent

const composer = ({ screen }: Stage) => screen.getByRole('textbox', { name: 'Write a message' })

describe('the ways to a human', () => {
  test('are all there at first', async () => {
    const { screen } = await openPanel()
    const ways = within(await screen.findByRole('navigation', { name: 'How to reach us' }))
    expect(await ways.findByRole('button', { name: /Talk to a person now about 2–5 min/ })).toBeTruthy()
    expect(ways.getByRole('button', { name: /Leave a message/ })).toBeTruthy()
    expect(ways.getByRole('link', { name: /Phone/ })).toBeTruthy()
    expect(ways.getByRole('link', { name: /Email/ })).toBeTruthy()
  })

  test('stay in view in the line, in a conversation and in the form', async () => {
    const staged = await joinLine()
    const ways = () => within(staged.screen.getByRole('navigation', { name: 'How to reach us' }))
    expect(ways().getByRole('link', { name: /Phone/ })).toBeTruthy()
    staged.house.humanJoins('Mehmet')
    await staged.screen.findByText('Mehmet is with you')
    expect(ways().getByRole('link', { name: /Phone/ })).toBeTruthy()
    await staged.user.click(ways().getByRole('button', { name: 'Leave a message' }))
    expect(ways().getByRole('button', { name: 'Mehmet is with you' })).toBeTruthy()
  })

  test('are there when no server answers', async () => {
    const { screen, user, house } = await stage(`<press-zero server="/help">${fallback}</press-zero>`)
    house.offline = true
    await user.click(screen.getByRole('button', { name: /Talk to a person/ }))
    const ways = within(await screen.findByRole('navigation', { name: 'How to reach us' }))
    expect(ways.getByRole('button', { name: /Talk to a person now/ })).toBeTruthy()
    expect(ways.getByRole('button', { name: /Leave a message/ })).toBeTruthy()
    expect(ways.getByRole('link', { name: /Phone \+32 2 555 01 23/ })).toBeTruthy()
  })
})

describe('the line', () => {
  test('shows the place and the range, and moves', async () => {
    const staged = await joinLine()
    expect(staged.screen.getByText(/between 2 and 5 minutes/)).toBeTruthy()
    staged.house.setLine(lineAt(1, 0, 2))
    await staged.screen.findByText('You are next.')
    expect(said(staged)).toContain('You are next.')
  })

  test('can be left, and can be joined again', async () => {
    const { screen, user, house } = await joinLine()
    await user.click(screen.getByRole('button', { name: 'Leave the line' }))
    await vi.waitFor(() => expect(screen.queryByText('You are number 3.')).toBeNull())
    expect(house.requests.some(request => request.startsWith('DELETE'))).toBe(true)
    expect(screen.getByRole('button', { name: 'Talk to a person now' })).toBeTruthy()
  })

  test('that was lost by silence says so, and can be joined again or swapped for mail', async () => {
    const staged = await joinLine()
    const { screen, user, house } = staged
    house.abandonLine()
    await screen.findByText(/^You were away for more than 10 minutes/)
    expect(said(staged)).toContain('You were away for more than 10 minutes')
    expect(screen.queryByRole('button', { name: 'Leave the line' })).toBeNull()
    expect(screen.getByText(/^Rather not wait\? Give an email address/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Join the line again' }))
    await screen.findByText('You are number 3.')
    expect(screen.queryByText(/^You were away/)).toBeNull()
  })

  test('tells the page the reference of the case', async () => {
    const references: string[] = []
    document.addEventListener('press-zero-case', ({ detail }) => references.push(detail.reference))
    await joinLine()
    expect(references).toEqual(['PZ-7K3M-92QD'])
  })

  test('keeps the focus in the panel when the pressed button is gone', async () => {
    const { element, screen } = await joinLine()
    const dialog = screen.getByRole('dialog')
    expect(dialog.contains(element.shadowRoot?.activeElement ?? null)).toBe(true)
  })
})

describe('the conversation', () => {
  test('says a new message once', async () => {
    const staged = await startTalk()
    staged.house.humanWrites('Hello, how can I help?')
    const log = await staged.screen.findByRole('log', { name: 'Conversation' })
    await within(log).findByText('Hello, how can I help?')
    expect(said(staged)).toBe('New message from Mehmet: Hello, how can I help?')
    expect(log.getAttribute('aria-live')).toBe('off')
  })

  test('Enter sends, and Shift with Enter starts a new line', async () => {
    const staged = await startTalk()
    await staged.user.type(composer(staged), 'One{Shift>}{Enter}{/Shift}two{Enter}')
    const log = staged.screen.getByRole('log')
    const message = await within(log).findByText(/One\s+two/)
    expect(message.textContent).toBe('One\ntwo')
    expect(composer(staged)).toHaveProperty('value', '')
  })

  test('an Enter that ends a composition does not send', async () => {
    const staged = await startTalk()
    const field = composer(staged)
    await staged.user.type(field, 'にほん')
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    expect(field).toHaveProperty('value', 'にほん')
  })

  test('what was refused says why, and can be sent again', async () => {
    const staged = await startTalk()
    staged.house.refuse = 'too-large'
    await staged.user.type(composer(staged), 'Help{Enter}')
    const log = within(staged.screen.getByRole('log'))
    await log.findByText(/Not sent\. This is too long/)
    staged.house.refuse = undefined
    await staged.user.click(log.getByRole('button', { name: 'Send again' }))
    await vi.waitFor(() => expect(log.queryByText(/Not sent/)).toBeNull())
    expect(log.getByText('Help')).toBeTruthy()
  })

  test('what cannot go out now says so and waits', async () => {
    const staged = await startTalk()
    staged.house.offline = true
    await staged.user.type(composer(staged), 'Still there?{Enter}')
    await within(staged.screen.getByRole('log')).findByText(/It goes out as soon as there is a connection/)
  })

  test('shows that the other side is writing', async () => {
    const staged = await startTalk()
    staged.house.humanTypes(true)
    await staged.screen.findByText('Mehmet is writing')
  })

  test('hides quoted text behind one press', async () => {
    const staged = await startTalk()
    staged.house.humanWrites('New', '> Old')
    const summary = await staged.screen.findByText('Show quoted text')
    expect(summary.closest('details')).toHaveProperty('open', false)
  })

  test('that was resolved says why, and can be written in again', async () => {
    const staged = await startTalk()
    staged.house.resolve('New delivery on Saturday')
    await staged.screen.findByText('Resolved: New delivery on Saturday')
    await staged.user.type(composer(staged), 'It did not come{Enter}')
    await vi.waitFor(() => expect(staged.house.view?.status).toBe('open'))
  })
})

describe('leaving a message', () => {
  async function openForm() {
    const staged = await openPanel()
    await staged.user.click(await staged.screen.findByRole('button', { name: /Leave a message/ }))
    return staged
  }
  const field = ({ screen }: Stage, name: string) => screen.getByRole('textbox', { name })

  test('says from which domain the answer comes before anything is sent', async () => {
    const { screen } = await openForm()
    expect(screen.getByText('We write to you from …@lumen.test.')).toBeTruthy()
  })

  test('names what is missing and goes there', async () => {
    const staged = await openForm()
    await staged.user.click(staged.screen.getByRole('button', { name: 'Send' }))
    await staged.screen.findByText('Please write a message.')
    const text = field(staged, 'Your message')
    expect(text.getAttribute('aria-invalid')).toBe('true')
    expect(staged.element.shadowRoot?.activeElement).toBe(text)
  })

  test('asks about a typing error, and takes the correction', async () => {
    const staged = await openForm()
    await staged.user.type(field(staged, 'Your message'), 'Where is my parcel?')
    await staged.user.type(field(staged, 'Your email address'), 'an@gmial.com')
    await staged.user.click(staged.screen.getByRole('button', { name: 'Send' }))
    await staged.screen.findByText('Did you mean an@gmail.com?')
    expect(staged.house.view).toBeNull()
    await staged.user.click(staged.screen.getByRole('button', { name: 'Yes, use it' }))
    const told = await staged.screen.findByText(/We write to you from help\+r4c7@lumen\.test/)
    expect(told.title).toBe('help+r4c7@lumen.test')
    expect(staged.house.view?.email?.address).toBe('an@gmail.com')
  })

  test('shows it when mail came back', async () => {
    const staged = await openForm()
    await staged.user.type(field(staged, 'Your message'), 'Where is my parcel?')
    await staged.user.type(field(staged, 'Your email address'), 'an@example.org')
    await staged.user.click(staged.screen.getByRole('button', { name: 'Send' }))
    await staged.screen.findByText(/Answers go to an@example\.org/)
    staged.house.bounce()
    await staged.screen.findByText(/Our email to an@example\.org came back/)
  })

  test('goes back, and keeps what was written', async () => {
    const staged = await openForm()
    await staged.user.type(field(staged, 'Your message'), 'Half a sent')
    await staged.user.click(staged.screen.getByRole('button', { name: 'Back' }))
    await staged.user.click(staged.screen.getByRole('button', { name: /Leave a message/ }))
    expect(field(staged, 'Your message')).toHaveProperty('value', 'Half a sent')
  })
})
