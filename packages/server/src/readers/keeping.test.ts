import { createCalendar } from '@presszero/wait/hours'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Commit, Log } from '../log/port.js'
import { silentLogger } from '../logger.js'
import { memoryLog } from '../testing/memory-log.js'
import { companyHistory } from './company.test-helper.js'
import { manualClock } from './manual-clock.js'
import { START } from './test-house.js'
import { createWaitReader, type WaitReader, type WaitReaderOptions } from './wait.js'

// Days are folded here, many times over.
vi.setConfig({ testTimeout: 30_000 })

const DAY = 86_400_000
const weekdays: [string, string][] = [['08:00', '20:00']]
const calendar = createCalendar({ timeZone: 'Europe/Brussels', weekly: { mon: weekdays, tue: weekdays } })
const queues = [
  { id: 'general', prior: { serviceSeconds: 300 } },
  { id: 'phone', events: { secret: 'whsec_one' } },
]

function readerOn(log: Log, options: Partial<WaitReaderOptions> = {}, clock = manualClock(START)) {
  return createWaitReader({
    log,
    clock,
    logger: silentLogger,
    calendar,
    queues,
    sharedHumans: true,
    ...options,
  })
}

async function appendAll(log: Log, commits: readonly Commit[]): Promise<void> {
  for (const commit of commits) await log.append(commit)
}

/** The same log with nothing kept: whoever reads it folds everything. */
function forgetful(log: Log): Log {
  return { ...log, kept: async () => undefined }
}

/** All that is said at a moment. */
function said(reader: WaitReader, at: number) {
  const seats = [undefined, 'seat 1', 'general 3']
  return {
    now: reader.now(at),
    announcements: ['general', 'phone'].flatMap(queue =>
      seats.map(seatId => reader.announcementFor(queue, { at, seatId, topic: 'orders' })),
    ),
    answers: ['general', 'phone'].map(queue => reader.answerPledge(queue, { at })),
    replies: ['mail 3', 'mail 19', 'nobody'].map(caseId =>
      reader.replyPledge({ queue: 'general', caseId, at }),
    ),
    open: ['general', 'phone'].map(queue => reader.isOpen(queue, at)),
  }
}

describe('what is kept of what was learned', () => {
  it('is, to the last bit, what folding the whole log makes, wherever a server was stopped or crashed', async () => {
    const stops = fc.array(
      fc.record({ after: fc.double({ min: 0, max: 1, noNaN: true }), crash: fc.boolean() }),
      {
        maxLength: 4,
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), stops, async (seed, some) => {
        const commits = companyHistory(seed, { hours: 3 })
        const log = memoryLog()
        let written = 0
        const open: WaitReader[] = []
        for (const { after, crash } of some.toSorted((a, b) => a.after - b.after)) {
          const clock = manualClock(START)
          const reader = readerOn(log, {}, clock)
          const until = Math.floor(after * commits.length)
          await appendAll(log, commits.slice(written, written + Math.floor((until - written) / 2)))
          await reader.caughtUp()
          // What was learned is kept when five minutes have passed; what comes then is lost in a crash.
          await clock.advance(400_000)
          await appendAll(log, commits.slice(written + Math.floor((until - written) / 2), until))
          await reader.caughtUp()
          written = until
          if (crash) open.push(reader)
          else await reader.close()
        }
        await appendAll(log, commits.slice(written))
        const [restarted, whole] = [readerOn(log), readerOn(forgetful(log))]
        await Promise.all([restarted.caughtUp(), whole.caughtUp()])
        const at = (commits.at(-1)?.at ?? 0) + 1000
        expect(said(restarted, at)).toEqual(said(whole, at))
        await restarted.close()
        const kept = await log.kept('wait')
        await whole.close()
        expect(kept?.position).toBe(await log.head())
        expect(await log.kept('wait')).toEqual(kept)
        await Promise.all(open.map(reader => reader.close()))
      }),
      { numRuns: 12 },
    )
  })

  it('spares a start the events that are in it', async () => {
    const log = memoryLog()
    await appendAll(log, companyHistory(1, { hours: 2 }))
    const first = readerOn(log)
    await first.caughtUp()
    await first.close()
    const asked: number[] = []
    const reader = readerOn({
      ...log,
      async readAll(after, limit, prefix) {
        asked.push(after)
        return log.readAll(after, limit, prefix)
      },
    })
    await reader.caughtUp()
    expect(Math.min(...asked)).toBe(await log.head())
    await reader.close()
  })

  it.each([
    ['other hours', { hours: 'others' }],
    [
      'another prior',
      {
        queues: [
          { id: 'general', prior: { serviceSeconds: 301 } },
          { id: 'phone', events: { secret: 'whsec_one' } },
        ],
      },
    ],
    ['other people', { sharedHumans: false }],
  ] satisfies [string, Partial<WaitReaderOptions>][])('is learned anew under %s', async (_, changed) => {
    const log = memoryLog()
    await appendAll(log, companyHistory(2, { hours: 2 }))
    const first = readerOn(log)
    await first.caughtUp()
    await first.close()
    const [restarted, whole] = [readerOn(log, changed), readerOn(forgetful(log), changed)]
    await Promise.all([restarted.caughtUp(), whole.caughtUp()])
    const before = (await log.kept('wait'))?.form
    expect(said(restarted, START + DAY)).toEqual(said(whole, START + DAY))
    await restarted.close()
    expect((await log.kept('wait'))?.form).not.toBe(before)
    await whole.close()
  })

  it.each([
    '{',
    '{}',
    '[]',
    '{"position":3,"lines":{"engines":[["general",{"book":{"engine":{"version":1}}}]]}}',
  ])('is learned anew where it is damaged: %s', async state => {
    const log = memoryLog()
    await appendAll(log, companyHistory(3, { hours: 2 }))
    const first = readerOn(log)
    await first.caughtUp()
    await first.close()
    const kept = await log.kept('wait')
    await log.keep('wait', { position: 1_000_000, form: kept?.form ?? '', state })
    const [restarted, whole] = [readerOn(log), readerOn(forgetful(log))]
    await Promise.all([restarted.caughtUp(), whole.caughtUp()])
    expect(said(restarted, START + DAY)).toEqual(said(whole, START + DAY))
    await Promise.all([restarted.close(), whole.close()])
  })

  it('is of no consequence where it cannot be written', async () => {
    const log = memoryLog()
    const failing: Log = { ...log, keep: async () => Promise.reject(new Error('disk full')) }
    await appendAll(log, companyHistory(4, { hours: 2 }))
    const reader = readerOn(failing)
    await reader.caughtUp()
    expect(reader.now(START + DAY).humansOn).toBeGreaterThan(0)
    await reader.close()
  })
})
