import { deskRoutes } from '@presszero/wire/plain'
import { within } from '@testing-library/dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeHouse } from '../../fake-house.test-helper.js'
import { ago, ann, caseOf, mailOf, messageOf } from '../../samples.test-helper.js'
import { openDesk } from '../../stage.test-helper.js'

const mine = { claimedBy: ann.id, human: { name: ann.name }, status: 'with-human' } as const
const email = { address: 'jonas@example.org', writesFrom: 'r+x@reply.test', delivery: 'sent' } as const
const customer = { name: 'Jonas', email }

const patience = { timeout: 15_000 }

/** The desk with a case open whose last word came by this mail. */
async function openMail(of: Partial<Parameters<typeof messageOf>[2]>, mail = mailOf(), more = {}) {
  const message = messageOf('customer', 'Where is my order?', {
    channel: 'email',
    mail: mail.id,
    from: email.address,
    ...of,
  })
  const view = caseOf({ ...mine, customer, messages: [message], ...more })
  const house = fakeHouse([view])
  house.mails.push(mail)
  const stage = await openDesk(house)
  await stage.reload(`#/cases/${view.id}`)
  const log = await stage.screen.findByRole('log')
  return { house, view, message, log: within(log), ...stage }
}

/** What the browser was handed as downloads. */
function watchDownloads(): { name: string; type: string }[] {
  const saved: { name: string; type: string }[] = []
  let type = ''
  vi.spyOn(URL, 'createObjectURL').mockImplementation(bytes => {
    type = bytes instanceof Blob ? bytes.type : ''
    return 'blob:http://desk.test/1'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, type })
  })
  return saved
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the sender of a mail', () => {
  it('is confirmed in words, which say more when pressed', async () => {
    const { log } = await openMail({ sender: 'verified' })
    const mark = log.getByText('Sender confirmed')
    expect(mark.closest('details')?.open).toBe(false)
    log.getByText('It really comes from jonas@example.org. You can answer as usual.')
  })

  it('is not confirmed, which the last mail says at once and an earlier one when pressed', async () => {
    const before = messageOf('customer', 'Hello', {
      channel: 'email',
      sender: 'unverified',
      from: email.address,
    })
    const { log, house, view } = await openMail({ sender: 'unverified' })
    house.change(view.id, { messages: [before, ...view.messages] })
    house.cut()
    await expect.poll(() => log.getAllByText('Sender not confirmed'), patience).toHaveLength(2)
    const states = log.getAllByText('Sender not confirmed').map(mark => mark.closest('details')?.open)
    expect(states).toEqual([false, true])
    log.getAllByText(/It claims to come from jonas@example.org, but nothing proves that/)
  })

  it('is another than the case knows, which is said before anything else', async () => {
    const { log } = await openMail({ sender: 'verified', from: 'eve@evil.test' })
    log.getByText(/^It comes from eve@evil.test, but this customer writes from jonas@example.org/)
  })

  it('that is probably forged holds the mail back until somebody chooses to read it', async () => {
    const { log, user } = await openMail({ sender: 'quarantined' })
    log.getByText('Probably forged')
    log.getByText(/Do nothing on its word/)
    expect(log.queryByText('Where is my order?')).toBeNull()
    expect(log.queryByRole('button', { name: 'Show the original' })).toBeNull()
    await user.click(log.getByText('Read it all the same'))
    await log.findByText('Where is my order?')
    log.getByRole('button', { name: 'Show the original' })
  })

  it('that is probably forged is held back also where the server keeps the mail from the conversation', async () => {
    const author = { kind: 'system' } as const
    const { log, screen } = await openMail({ sender: 'quarantined', author, from: 'ann@lumen-oak.test' })
    log.getByText('ann@lumen-oak.test')
    expect(log.queryByText('Where is my order?')).toBeNull()
    screen.getByRole('button', { name: 'Answer all the same' })
  })

  it('that is probably forged is answered by choice only', async () => {
    const { screen, user } = await openMail({ sender: 'quarantined' })
    screen.getByText('The last mail is probably forged. An answer goes to jonas@example.org.')
    expect(screen.queryByLabelText('Write an answer')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Answer all the same' }))
    await expect.poll(() => document.activeElement, patience).toBe(screen.getByLabelText('Write an answer'))
  })

  it('that is probably forged has nothing of its mail read out when it comes', async () => {
    const { screen, house, view } = await openMail({ sender: 'verified' })
    const forged = { channel: 'email', sender: 'quarantined', mail: crypto.randomUUID() } as const
    house.add(view.id, messageOf('customer', 'Pay at once', forged))
    await screen.findByText('New message from Jonas: Probably forged')
    expect(screen.queryByText(/Pay at once/)).toBeNull()
  })
})

describe('the files of a mail', () => {
  it('are named with what they are, how large they are, and what they could do', async () => {
    const { log } = await openMail({ attachments: 2 })
    const files = within(await log.findByRole('list', { name: 'Attachments' }))
    expect(files.getByRole('button', { name: 'Save order.pdf' })).toHaveProperty('tagName', 'BUTTON')
    files.getByText(/^Document, 24 kB$/)
    files.getByText(/^File, 1.2 MB$/)
    files.getByText(/This file can run a program/)
  })

  it('are saved under their names and never opened, with the token in a header', async () => {
    const saved = watchDownloads()
    const { log, user, house, view, message } = await openMail({ attachments: 2 })
    await user.click(await log.findByRole('button', { name: 'Save order.pdf' }))
    await expect
      .poll(() => saved, patience)
      .toEqual([{ name: 'order.pdf', type: 'application/octet-stream' }])
    expect(house.requests).toContain(`GET /v1/desk/cases/${view.id}/mails/${message.mail}/attachments/0`)
  })

  it('that are pictures are shown by choice, and given back', async () => {
    const address = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:http://desk.test/2')
    const given = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const photo = { index: 0, name: 'crack.jpg', type: 'image/jpeg', size: 9_000, safe: true }
    const { log, user } = await openMail({ attachments: 1 }, mailOf({ attachments: [photo] }))
    await user.click(await log.findByText('Show the picture'))
    const shown = await log.findByRole('img', { name: 'crack.jpg' })
    expect(shown.getAttribute('src')).toBe('blob:http://desk.test/2')
    await user.click(log.getByText('Hide the picture'))
    expect(log.queryByRole('img', { name: 'crack.jpg' })).toBeNull()
    await expect.poll(() => given.mock.calls, patience).toHaveLength(address.mock.calls.length)
  })

  it('say why one cannot be had', async () => {
    const { log, user, house } = await openMail({ attachments: 2 })
    house.refusals.set(deskRoutes.deskAttachment, 'not-found')
    await user.click(await log.findByRole('button', { name: 'Save order.pdf' }))
    expect((await log.findByRole('alert')).textContent).toContain('This cannot be found')
  })

  it('are not asked for where none came', async () => {
    const { house } = await openMail({})
    expect(house.requests.filter(one => one.includes('/mails/'))).toEqual([])
  })
})

describe('the original of a mail', () => {
  const open = async (mail = mailOf()) => {
    const stage = await openMail({ sender: 'unverified' }, mail)
    await stage.user.click(stage.log.getByRole('button', { name: 'Show the original' }))
    const dialog = within(await stage.screen.findByRole('dialog', { name: 'The mail as it came' }))
    return { ...stage, dialog }
  }

  it('is a document of its own in which nothing runs and nothing is loaded', async () => {
    const { dialog } = await open()
    const frame = await dialog.findByTitle('As it was sent')
    expect(frame.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox')
    const { srcdoc } = frame as HTMLIFrameElement
    expect(srcdoc).toContain('<p>Where is <b>my order</b>?</p>')
    expect(srcdoc).toContain("default-src 'none'")
    dialog.getByText(/One picture from elsewhere is not shown/)
    dialog.getByText('Jonas Berg <jonas@example.org>')
    dialog.getByText('Sender not confirmed')
  })

  it('can be read as text, and as the bytes that came, which can be kept', async () => {
    const saved = watchDownloads()
    const { dialog, user, message } = await open()
    await user.click(await dialog.findByLabelText('Text only'))
    expect(dialog.queryByTitle('As it was sent')).toBeNull()
    dialog.getByText('Where is my order?')
    await user.click(dialog.getByLabelText('Source'))
    await dialog.findByText(/^From: jonas@example.org/)
    await user.click(dialog.getByRole('button', { name: 'Save the source' }))
    expect(saved).toEqual([{ name: `${message.mail}.eml`, type: 'application/octet-stream' }])
  })

  it('of a mail without HTML is its text', async () => {
    const { html: _, ...plain } = mailOf()
    const { dialog } = await open(plain)
    await dialog.findByText('Where is my order?')
    expect(dialog.queryByLabelText('As it was sent')).toBeNull()
  })

  it('of a mail that cannot be read is its source', async () => {
    const { log, house, user, screen } = await openMail({})
    house.refusals.set(deskRoutes.deskMail, 'unavailable')
    await user.click(log.getByRole('button', { name: 'Show the original' }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText(/^From: jonas@example.org/)
  }, 20_000)
})

describe('the mail of ours that was answered', () => {
  it('stands above the conversation, and is nobody’s message', async () => {
    const answers = { subject: 'Your parcel', text: 'It is on its way.', at: ago(90), about: 'order 4711' }
    const { log } = await openMail({}, mailOf(), { answers })
    const ours = log.getByRole('region', { name: 'The customer answered this mail of ours' })
    within(ours).getByText('Your parcel')
    within(ours).getByText(/The company wrote this, not the customer/)
    within(ours).getByText('order 4711')
    expect(ours.closest('article.message')).toBeNull()
    const [first] = log.getAllByRole('article')
    expect(ours.compareDocumentPosition(first as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })
})

describe('what was set aside', () => {
  it('is a list that says why, with the source of each', async () => {
    const house = fakeHouse()
    const id = crypto.randomUUID()
    const about = caseOf().id
    const aside = { id, at: ago(5), size: 4_100, from: 'jo@example.org', subject: 'Out of office' }
    house.aside.push({ ...aside, why: 'auto-reply', case: about })
    const { screen, user } = await openDesk(house)
    await user.click(screen.getByRole('link', { name: 'Set aside' }))
    expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Set aside' }))
    await screen.findByRole('heading', { name: 'Out of office' })
    screen.getByText('An automatic answer, such as an out-of-office notice.')
    expect(screen.getByRole('link', { name: 'Open the case' }).getAttribute('href')).toBe(`#/cases/${about}`)
    await user.click(screen.getByRole('button', { name: 'Show the original: Out of office' }))
    await within(await screen.findByRole('dialog')).findByText(/^From: jonas@example.org/)
    expect(house.requests).toContain(`GET /v1/desk/mails/${id}/source`)
  })

  it('is said to be nothing where it is', async () => {
    const { screen, reload } = await openDesk(fakeHouse())
    await reload('#/set-aside')
    await screen.findByText('Nothing has been set aside.')
  })
})
