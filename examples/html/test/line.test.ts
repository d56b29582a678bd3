import type { Browser } from 'playwright-core'
import { eventually, openBrowser, openPage, signInAtDesk } from 'presszero-journey'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { openDesk } from './desk-page.ts'
import { type TurnedClock, turnedClock } from './turned-clock.ts'
import { textOf, visitorOf } from './visitor.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

async function newVisitor(demo: Demo) {
  const { page } = await openPage(browser)
  await page.clock.install()
  await page.goto(demo.shop)
  return visitorOf(page)
}

describe('with simulated people in the line', () => {
  it('position and range move as others are answered, labelled as simulated', {
    timeout: 150_000,
  }, async () => {
    const demo = await startDemo({ simulate: true })
    const visitor = await newVisitor(demo)
    await visitor.askForAPerson()
    const wait = visitor.panel.getByText(/^The wait is most likely .*\(simulated\)$/)
    const [first, told] = [await textOf(visitor.position), await textOf(wait)]
    expect(first).toMatch(/^You are number [3-9]\.$/)
    expect(told).toMatch(/between \d+ and \d+ minutes: right for about \d in \d people/)

    await visitor.words(`You are number ${Number(/\d+/.exec(first)) - 1}.`).waitFor({ timeout: 60_000 })
    await wait.filter({ hasNotText: told }).waitFor({ timeout: 100_000 })
    await demo.stop()
  })
})

describe('with nobody simulated', () => {
  let demo: Demo

  beforeAll(async () => {
    demo = await startDemo()
  })

  afterAll(() => demo?.stop())

  it('a visitor moves up as the desk takes another, is taken, and both talk live', async () => {
    const desk = await openDesk(browser, demo.desk)
    await desk.goOn()
    const first = await newVisitor(demo)
    await first.askForAPerson()
    const second = await newVisitor(demo)
    await second.askForAPerson()
    expect(await textOf(second.position)).toBe('You are number 2.')
    // Nothing has been seen of this company yet: no range is made up.
    await second.panel.getByText(/^We have seen too few conversations to say honestly/).waitFor()

    await desk.takeTheNext(await first.reference())
    await first.words('Ann Peeters is with you').waitFor()
    await second.words('You are next.').waitFor()
    await desk.takeTheNext(await second.reference())
    await second.words('Ann Peeters is with you').waitFor()

    await second.composer.pressSequentially('Does Halo come in black?')
    await desk.page.getByText('is writing').waitFor()
    await second.composer.press('Enter')
    await desk.message('Does Halo come in black?').waitFor()

    await desk.reply.pressSequentially('It does, from next week.')
    await second.words('Ann Peeters is writing').waitFor()
    await desk.reply.press('Enter')
    await second.message('It does, from next week.').waitFor()
    await second.message('Does Halo come in black?').waitFor()
    expect(await first.conversation.getByText('It does, from next week.').count()).toBe(0)
  })
})

describe('who goes silent', () => {
  let demo: Demo
  let clock: TurnedClock

  beforeAll(async () => {
    clock = await turnedClock()
    demo = await startDemo({ config: 'turned-clock.config.ts', env: clock.env })
  })

  afterAll(async () => {
    await demo?.stop()
    await clock?.remove()
  })

  it('is passed over after a minute, keeping the place, and has left after ten', async () => {
    const desk = await signInAtDesk(demo.desk)
    await desk.goOn()
    const silent = await newVisitor(demo)
    await silent.askForAPerson()
    const other = await newVisitor(demo)
    await other.askForAPerson()
    const places = async () => (await desk.board()).line.map(({ waiting }) => waiting)

    await silent.loseConnection()
    await clock.turn(61_000)
    await other.isHeard()
    await eventually('the one who is there goes first', async () => {
      const [first, second] = await places()
      return (first?.position === 2 && second?.position === 1 && second.away) || undefined
    })
    await silent.comeBack()
    await eventually(
      'the place of the one who is back',
      async () => (await places())[0]?.position === 1 || undefined,
    )

    await silent.loseConnection()
    await clock.turn(550_000)
    await other.isHeard()
    await clock.turn(51_000)
    await eventually(
      'the line without the one who left',
      async () => (await places()).length === 1 || undefined,
    )
    await silent.comeBack()
    await silent.words('Your case is open').waitFor()
    expect(await silent.position.count()).toBe(0)
    await silent.panel.getByRole('button', { name: 'Talk to a person now' }).waitFor()
    await silent.panel.getByRole('textbox', { name: 'Your email address' }).waitFor()
    await silent
      .words('You were away for more than 10 minutes, so your place went to the next person.')
      .first()
      .waitFor()
    await silent.panel.getByRole('button', { name: 'Join the line again' }).click()
    await silent.words('You are number 2.').waitFor()
    desk.close()
  })
})
