import { deskRoutes } from '@presszero/wire/plain'
import { describe, expect, it } from 'vitest'
import { link } from './fake-answers.test-helper.js'
import { fakeHouse } from './fake-house.test-helper.js'
import { openDesk, openPage } from './stage.test-helper.js'

describe('the door of the desk', () => {
  it('sends a link to the address and says that it works once', async () => {
    const house = fakeHouse()
    const { screen, user } = await openPage(house)
    await user.type(screen.getByLabelText('Your email address'), 'ann@lumen-oak.test')
    await user.click(screen.getByRole('button', { name: 'Send me a link' }))
    await screen.findByRole('heading', { name: 'Check your mailbox' })
    screen.getByText(/ann@lumen-oak\.test belongs to this desk, a link is on its way\. It works once/)
    expect(house.requests).toContain('POST /v1/desk/sign-in')
  })

  it('offers another link, with the address still there', async () => {
    const { screen, user } = await openPage(fakeHouse())
    await user.type(screen.getByLabelText('Your email address'), 'ann@lumen-oak.test')
    await user.click(screen.getByRole('button', { name: 'Send me a link' }))
    await user.click(await screen.findByRole('button', { name: 'Get another link' }))
    expect(screen.getByLabelText('Your email address')).toHaveProperty('value', 'ann@lumen-oak.test')
  })

  it('opens by the link of the mail, whose secret leaves the address bar at once', async () => {
    const house = fakeHouse()
    const { screen } = await openPage(house, `#${link}`)
    expect(location.href).not.toContain(link)
    await screen.findByRole('switch', { name: 'On duty' })
    await screen.findByRole('heading', { name: 'Desk of Lumen & Oak' })
    expect(house.requests.filter(one => one === 'POST /v1/desk/sessions')).toHaveLength(1)
  })

  it('says plainly that a link was used or is too old, and offers the form', async () => {
    const { screen } = await openPage(fakeHouse(), '#a-secret-that-was-used-before')
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This link was used before or is too old',
    )
    screen.getByLabelText('Your email address')
  })

  it('keeps the link when the network fails, and uses it on another try', async () => {
    const house = fakeHouse()
    house.offline = true
    const { screen, user } = await openPage(house, `#${link}`)
    await screen.findByRole('alert')
    house.offline = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('switch')
  })

  it('stays open over a reload, until the human signs out', async () => {
    const { screen, user, reload } = await openDesk(fakeHouse())
    await reload()
    await user.click(await screen.findByText('Ann Peeters'))
    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    await screen.findByLabelText('Your email address')
    await reload()
    await screen.findByLabelText('Your email address')
  })

  it('closes and says why when the session has ended', async () => {
    const house = fakeHouse()
    const { screen } = await openDesk(house)
    house.refusals.set(deskRoutes.deskLive, 'unauthenticated')
    house.cut()
    expect((await screen.findByRole('alert')).textContent).toContain('You are signed out')
  })
})
