import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../run.js'
import { contactLog, HEADER, mailLog } from './log.test-helper.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'presszero-backtest-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function backtest(args: string[], status?: (text: string) => void) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['backtest', ...args], {
    version: '1.2.3',
    print: text => out.push(text),
    complain: text => err.push(text),
    untilStopped: async () => {},
    ...(status ? { status } : {}),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('presszero backtest', () => {
  it('prints the engine and every baseline, and how ranges held by position, hour and day', async () => {
    const { code, out, err } = await backtest([await file('log.csv', contactLog())])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of [
      'engine',
      'constant',
      'Asterisk',
      'last to enter service',
      'position × priority table',
    ])
      expect(out).toMatch(new RegExp(`^${name} +\\d`, 'm'))
    for (const part of ['People ahead', 'Hour', 'Day', '2026-11-23', 'Promises kept', 'between'])
      expect(out).toContain(part)
  })

  it('reads a packed log as the plain one', async () => {
    const plain = await backtest([await file('log.csv', contactLog())])
    const packed = await backtest([await file('log.csv.gz', gzipSync(contactLog()))])
    expect(packed).toEqual(plain)
  })

  it('takes several logs as one', async () => {
    const lines = contactLog().trim().split('\n').slice(1)
    const half = [lines.slice(0, 300), lines.slice(300)].map(part => [HEADER, ...part].join('\n'))
    const [first = '', second = ''] = half
    const parts = [await file('1.csv', first), await file('2.csv', second)]
    const whole = await backtest([await file('log.csv', contactLog())])
    expect(await backtest(parts)).toEqual(whole)
  })

  it('prints everything as JSON, with what could not be read', async () => {
    const log = await file('log.csv', `${contactLog()}x,line,,0,soon,answered,,,\n`)
    const { out, err } = await backtest([log, '--json'])
    const report = JSON.parse(out)
    expect(report.logs).toEqual([
      {
        ...{ file: log, rows: 601, faulty: 1, ignored: 0, unended: 0, unknownOutcomes: [] },
        faults: [{ line: 602, column: 5, message: expect.any(String) }],
      },
    ])
    expect(report.forecasters[0]).toMatchObject({ name: 'engine', score: { people: expect.any(Number) } })
    expect(err).toContain(`${log}:602:5: entered: "soon" is not a time`)
    expect(err).toContain('1 row was passed over')
  })

  it('takes the names and the order of dates of the log', async () => {
    const theirs = contactLog()
      .replace('entered,outcome,answered,left', 'Start,How it went,Picked up,End')
      .replace(/(\d{4})-(\d\d)-(\d\d)T([\d:]+)\.000Z/g, '$2/$3/$1 $4')
    const mapping = 'entered=Start,outcome=How it went,answered=Picked up,left=End'
    const flags = ['--map', mapping, '--date-order', 'month-first', '--json']
    const ours = await backtest([await file('ours.csv', contactLog()), '--json'])
    const { code, out } = await backtest([await file('theirs.csv', theirs), ...flags])
    expect(code).toBe(0)
    expect({ ...JSON.parse(out), logs: [] }).toEqual({ ...JSON.parse(ours.out), logs: [] })
  })

  it('counts days and hours in the zone that is named', async () => {
    const log = await file('log.csv', contactLog())
    const { out } = await backtest([log, '--time-zone', 'Asia/Tokyo', '--json'])
    expect(JSON.parse(out).days.map(([date]: [string]) => date)).toContain('2026-11-26')
  })

  it('scores only the queue that is named', async () => {
    const log = await file(
      'log.csv',
      `${contactLog()}x,other,,0,2026-11-23T09:00:00Z,abandoned,,2026-11-23T09:05:00Z,\n`,
    )
    expect(JSON.parse((await backtest([log, '--json'])).out).contacts).toBe(601)
    expect(JSON.parse((await backtest([log, '--queue', 'other', '--json'])).out).contacts).toBe(1)
  })

  it('judges replies by mail in opening time, and says by when an answer was promised', async () => {
    const html = join(folder, 'report.html')
    const log = await file('mails.csv', mailLog())
    const flags = ['--clock', 'open', '--hours', 'mo-fr 9:00-17:00', '--time-zone', 'Europe/Brussels']
    const { code, out, err } = await backtest([log, ...flags, '--html', html])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Times in minutes of opening time')
    expect(out).toMatch(/^Mails ahead/m)
    const page = await readFile(html, 'utf8')
    for (const part of [
      'told: a reply by',
      'of opening time',
      'Does it hold every week?',
      'mails were answered',
    ])
      expect(page).toContain(part)
    const engine = JSON.parse((await backtest([log, ...flags, '--json'])).out).forecasters[0]
    const onTheWall = JSON.parse((await backtest([log, '--json'])).out).forecasters[0]
    expect(engine.score.range.width).toBeLessThan(onTheWall.score.range.width / 2)
  })

  it('takes the hours and the zone of a config file', async () => {
    const log = await file('mails.csv', mailLog())
    const hours = { timeZone: 'Europe/Brussels', weekly: { mon: [['9:00', '17:00']] } }
    const good = { ...hours, weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } }
    const config = async (name: string, company: object) =>
      await file(name, `export default ${JSON.stringify({ company })}`)
    const from = async (path: string) => await backtest([log, '--clock', 'open', '--config', path, '--json'])
    const taken = await from(await config('a.mjs', { hours: good }))
    const typed = ['--hours', 'mo,tu 9-17', '--time-zone', 'Europe/Brussels']
    expect(taken).toEqual(await backtest([log, '--clock', 'open', ...typed, '--json']))
    expect((await from(await config('b.mjs', { hours }))).err).toContain('--hours: weekly.mon[0]')
    expect((await from(await config('c.mjs', {}))).err).toContain('has no company.hours')
  })

  it('says no time out of hours', async () => {
    const { out } = await backtest([await file('log.csv', contactLog()), '--hours', 'mo-fr 9-12'])
    expect(out).toContain('it was closed, or would have been before their turn')
  })

  it('takes queues that share their people as one', async () => {
    const log = await file('log.csv', contactLog().replace(/(c\d*[02468]),line/g, '$1,sales'))
    const constant = async (...flags: string[]) =>
      JSON.parse((await backtest([log, '--json', ...flags])).out).forecasters[1].score.people
    expect(await constant('--pool', 'line,sales')).toBeGreaterThan(await constant())
    expect((await backtest([log, '--pool', 'line,chat'])).err).toContain(
      'no queue "chat"; there are sales, line',
    )
    expect((await backtest([log, '--pool', 'line,line'])).err).toContain('"line" is named twice')
  })

  it('asks what an unknown word for an outcome means, and takes the answer', async () => {
    const log = await file('log.csv', contactLog().replaceAll('abandoned', 'Aufgelegt'))
    const asked = await backtest([log])
    expect(asked.err).toContain('the outcome "Aufgelegt" of 60 rows is not known')
    const told = await backtest([log, '--outcome', 'aufgelegt=ignored'])
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain('60 rows were no contacts')
  })

  it('shows how far it has come, only growing, and clears it', async () => {
    const shown: string[] = []
    await backtest([await file('log.csv', contactLog())], text => shown.push(text))
    expect(shown.at(-1)).toBe('')
    const percents = shown.flatMap(text =>
      text.startsWith('Replaying') ? [Number(/(\d+) %/.exec(text)?.[1])] : [],
    )
    expect(percents.at(-1)).toBe(100)
    expect(percents).toEqual(percents.toSorted((a, b) => a - b))
    expect(shown.some(text => text.startsWith('Reading log.csv'))).toBe(true)
  })

  it('writes a report that is one file and asks nothing of the network', async () => {
    const html = join(folder, 'report.html')
    const log = await file('<log>.csv', contactLog())
    expect((await backtest([log, '--html', html])).out).toContain(html)
    const page = await readFile(html, 'utf8')
    expect(page).toContain('&lt;log&gt;.csv')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link| style=| src=| href=|url\(|@import|undefined|NaN|\[object/)
    expect(page.match(/<svg viewbox="0 0 400/g)).toHaveLength(4)
  })

  it('writes a report of a log too small to say anything', async () => {
    const html = join(folder, 'report.html')
    const [first = '', second = ''] = contactLog().split('\n')
    await backtest([await file('log.csv', `${first}\n${second}\n`), '--html', html])
    const page = await readFile(html, 'utf8')
    expect(page).toContain('too few people')
    expect(page).not.toMatch(/NaN|undefined/)
  })
})

describe('presszero backtest refuses', () => {
  const refused = (outcome: { code: number; out: string; err: string }, ...parts: string[]) => {
    expect(outcome).toMatchObject({ code: 1, out: '' })
    expect(outcome.err).not.toMatch(/\n\s+at /)
    for (const part of parts) expect(outcome.err).toContain(part)
  }

  it.each([
    ['no log', [], 'LOG.csv'],
    ['a mapping of nothing we know', ['x.csv', '--map', 'begin=Start'], '--map: "begin=Start"'],
    ['an unknown zone', ['x.csv', '--time-zone', 'Mars'], 'Europe/Brussels, not "Mars"'],
    ['an unknown order', ['x.csv', '--date-order', 'any'], 'day-first or month-first'],
    ['a credit that is none', ['x.csv', '--priority-credit', 'two=90'], '2=90, not "two=90"'],
    ['an unknown clock', ['x.csv', '--clock', 'sun'], 'wall (a line) or open'],
    ['opening time without hours', ['x.csv', '--clock', 'open'], '--hours "mo-fr 9:00-17:00"'],
    ['hours that overlap', ['x.csv', '--hours', 'mo 9-12,11-13'], '--hours: weekly.mon'],
    ['a pool of one', ['x.csv', '--pool', 'line'], 'such as sales,support, not "line"'],
    ['an outcome of nothing we know', ['x.csv', '--outcome', 'a=b'], '--outcome: "a=b"'],
    ['an unknown flag', ['x.csv', '--fast'], "'--fast'"],
  ])('%s', async (_, args, told) => {
    refused(await backtest(args), told)
  })

  it('a file that is not there, a folder, and one that is not packed', async () => {
    refused(await backtest([join(folder, 'no.csv')]), 'no.csv cannot be read: there is no such file.')
    refused(await backtest([folder]), 'it is a folder')
    refused(await backtest([await file('log.csv.gz', contactLog())]), 'not a gzip file')
  })

  it('a log without the columns that are needed, and says how to name them', async () => {
    refused(await backtest([await file('log.csv', 'a,b\n1,2\n')]), '"entered"', 'entered=a')
  })

  it('a log of mostly bad rows, and shows the first', async () => {
    const log = await file('log.csv', `${HEADER}\n${'x,line,,0,soon,answered,,,\n'.repeat(30)}`)
    refused(await backtest([log]), '30 of 30 rows', 'line 2, column 5')
  })

  it('a queue of which there is nothing', async () => {
    refused(await backtest([await file('log.csv', contactLog()), '--queue', 'sales']), '"sales"', '--queue')
  })

  it('to write where it cannot', async () => {
    const log = await file('log.csv', contactLog())
    refused(await backtest([log, '--html', join(folder, 'no', 'x.html')]), '--html', 'cannot be written')
  })
})
