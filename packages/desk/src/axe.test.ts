import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { fakeHouse } from './fake-house.test-helper.js'
import { ago, ann, caseOf, mailOf, messageOf, waitingCase } from './samples.test-helper.js'
import { openDesk, openPage, type Stage } from './stage.test-helper.js'

/** Colours need a browser that paints: they are measured there. */
const options = { rules: { 'color-contrast': { enabled: false } } }

async function violations(): Promise<string[]> {
  const found = await axe.run(document, options)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const busy = () => {
  const house = fakeHouse([
    waitingCase(1, 3, { customer: { name: 'Ingrid' } }),
    caseOf({
      customer: { name: 'Jonas' },
      claimedBy: ann.id,
      human: { name: ann.name },
      status: 'with-human',
    }),
  ])
  house.me = { ...house.me, presence: 'on' }
  return house
}

/** The desk with a case open whose only message came by a mail with files. */
const openMail = async (sender: 'unverified' | 'quarantined') => {
  const mail = mailOf()
  const of = { channel: 'email', sender, from: 'jonas@example.org', mail: mail.id, attachments: 2 } as const
  const view = caseOf({
    customer: { name: 'Jonas' },
    claimedBy: ann.id,
    human: { name: ann.name },
    status: 'with-human',
    messages: [messageOf('customer', 'Where is my order?', of)],
    answers: { subject: 'Your parcel', text: 'It is on its way.', at: ago(90) },
  })
  const house = fakeHouse([view])
  house.mails.push(mail)
  const stage = await openDesk(house)
  await stage.reload(`#/cases/${view.id}`)
  await stage.screen.findByRole('log')
  return stage
}

const states: Record<string, () => Promise<Stage>> = {
  'the door': () => openPage(fakeHouse()),
  'a link that was used': () => openPage(fakeHouse(), '#a-secret-that-was-used'),
  'the empty board': () => openDesk(fakeHouse()),
  'the busy board': () => openDesk(busy()),
  'an open case': async () => {
    const stage = await openDesk(busy())
    await stage.user.click(stage.screen.getByRole('link', { name: /Jonas/ }))
    await stage.screen.findByRole('log')
    return stage
  },
  'a case being resolved': async () => {
    const stage = await openDesk(busy())
    await stage.user.click(stage.screen.getByRole('link', { name: /Jonas/ }))
    await stage.user.click(await stage.screen.findByRole('button', { name: 'Resolve' }))
    return stage
  },
  'a mail with files': async () => {
    const stage = await openMail('unverified')
    await stage.screen.findByRole('list', { name: 'Attachments' })
    return stage
  },
  'the original of a mail': async () => {
    const stage = await openMail('unverified')
    await stage.user.click(await stage.screen.findByRole('button', { name: 'Show the original' }))
    await stage.screen.findByTitle('As it was sent')
    return stage
  },
  'a mail that is probably forged': async () => {
    const stage = await openMail('quarantined')
    await stage.screen.findByText('Answer all the same')
    return stage
  },
  'a note being written': async () => {
    const stage = await openMail('unverified')
    await stage.user.keyboard('n')
    await stage.screen.findByLabelText('Internal note for colleagues')
    return stage
  },
  'the mails that were set aside': async () => {
    const stage = await openDesk(fakeHouse())
    await stage.reload('#/set-aside')
    await stage.screen.findByText('Nothing has been set aside.')
    return stage
  },
  'the keys': async () => {
    const stage = await openDesk(busy())
    await stage.user.keyboard('?')
    await stage.screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    return stage
  },
}

describe('to assistive technology', () => {
  it.each(Object.keys(states))('%s has no fault that axe knows', async name => {
    await states[name]?.()
    expect(await violations()).toEqual([])
  })
})
