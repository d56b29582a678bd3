import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteLog } from '@presszero/server'
import type { Browser, BrowserContext } from 'playwright-core'
import { type Desk, eventually, mailboxAt, openBrowser, openPage, signInAtDesk } from 'presszero-journey'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { asGmail, sendRaw } from './raw-mail.ts'
import { type TurnedClock, turnedClock } from './turned-clock.ts'
import { visitorOf } from './visitor.ts'

let clock: TurnedClock
let demo: Demo
let browser: Browser
let desk: Desk
const cases: string[] = []
/** What became of the case of a journey that nothing disturbed. */
let undisturbed: Outcome

beforeAll(async () => {
  clock = await turnedClock()
  demo = await startDemo({ config: 'turned-clock.config.ts', env: clock.env })
  browser = await openBrowser()
  desk = await signInAtDesk(demo.desk)
  undisturbed = await journey('undisturbed', async () => {})
})

afterAll(async () => {
  desk?.close()
  await browser?.close()
  await demo?.stop()
  await clock?.remove()
})

interface Outcome {
  /** What the customer finds in the case, in order. */
  messages: string[]
  /** The subjects of the mails to the customer. */
  mails: number
  /** How often each kind of event happened to the case. */
  events: Record<string, number>
}

it('a journey that nothing disturbs has four messages, and three mails: a confirmation and two answers', () => {
  expect(undisturbed.messages).toEqual([
    'Is Borke oiled?',
    'Yes, twice.',
    'Soap is enough to clean it.',
    'Thank you!',
  ])
  expect(undisturbed.mails).toBe(3)
})

it.each([
  'asks for a person',
  'leaves an address while waiting',
  'is taken',
  'writes',
  'is answered',
  'is answered by mail, being gone',
  'answers by mail',
])('killed after the visitor %s, nothing is lost and nothing happens twice', async point => {
  const outcome = await journey(point, step => (step === point ? demo.crash() : Promise.resolve()))
  expect(outcome).toEqual(undisturbed)
})

it('after all that, no case has lost or changed anything', async () => {
  desk.close()
  await demo.kill()
  const log = await sqliteLog({ file: join(demo.data, 'presszero.db') })
  for (const id of cases) expect(await log.verify(`case:${id}`)).toMatchObject({ ok: true })
  await log.close()
})

/** The whole matter of one visitor. `after` is called after each step, as soon as what was done is answered. */
async function journey(name: string, after: (step: string) => Promise<void>): Promise<Outcome> {
  const address = `${name.replaceAll(/\W+/g, '-')}@gmail.test`
  const mailbox = mailboxAt(demo.mailbox)
  await desk.goOn()
  const { page, context } = await openPage(browser)
  await page.goto(demo.shop)
  const visitor = visitorOf(page)

  await visitor.askForAPerson()
  await after('asks for a person')

  await visitor.panel.getByRole('textbox', { name: 'Your email address' }).fill(address)
  await visitor.panel.getByRole('button', { name: 'Use this address' }).click()
  await after('leaves an address while waiting')

  const reference = await visitor.reference()
  const { id } = await desk.takeNext()
  cases.push(id)
  expect((await desk.read(id)).reference).toBe(reference)
  await after('is taken')

  await visitor.write('Is Borke oiled?')
  await after('writes')

  await eventually(
    'the question at the desk',
    async () => (await textsOf(id)).includes('Is Borke oiled?') || undefined,
  )
  await desk.reply(id, 'Yes, twice.')
  await after('is answered')

  await visitor.message('Yes, twice.').waitFor()
  await page.close()
  await clock.turn(61_000)
  await mailbox.mailTo(address, one => one.text.includes('Yes, twice.'))
  await desk.reply(id, 'Soap is enough to clean it.')
  await after('is answered by mail, being gone')

  const mail = await mailbox.mailTo(address, one => one.text.includes('Soap is enough'))
  await sendRaw(demo.smtpPort, asGmail(mail, 'Thank you!'))
  await after('answers by mail')

  await eventually(
    'the answer in the case',
    async () => (await textsOf(id)).includes('Thank you!') || undefined,
  )
  const mails = await mailbox.mailsTo(address)
  expect(new Set(mails.map(one => one.messageId)).size).toBe(mails.length)
  return { messages: await messagesOf(context), mails: mails.length, events: eventsOf(id) }
}

async function textsOf(caseId: string): Promise<string[]> {
  return (await desk.read(caseId)).messages.map(message => message.text)
}

async function messagesOf(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(demo.shop)
  const visitor = visitorOf(page)
  await visitor.open()
  await visitor.message('Thank you!').waitFor()
  const messages = await visitor.conversation.getByRole('article').locator('> .text').allTextContents()
  await context.close()
  return messages
}

function eventsOf(caseId: string): Outcome['events'] {
  const db = new DatabaseSync(join(demo.data, 'presszero.db'), { readOnly: true })
  const rows = db
    .prepare('select type, count(*) as times from events where stream = ? group by type')
    .all(`case:${caseId}`)
  db.close()
  return Object.fromEntries(rows.map(({ type, times }) => [String(type), Number(times)]))
}
