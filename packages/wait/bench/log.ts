/**
 * The engine and every baseline on real contact logs, one after the other as one log, from a cold start.
 *
 *   node packages/wait/bench/log.ts LOG.csv [LOG.csv …] [--queue bank] [--credit 2=90]
 *
 * Columns: id,queue,topic,priority,entered,outcome,answered,left,agent. Nothing of a log is kept here.
 */
import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { backtest, type Contact, createContactReader, type Held } from '@presszero/wait/backtest'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queue: { type: 'string' }, credit: { type: 'string' }, days: { type: 'boolean' } },
})
if (positionals.length === 0) {
  console.error('Name at least one log: node packages/wait/bench/log.ts LOG.csv')
  process.exit(1)
}

const priorityCredit = Object.fromEntries(
  (values.credit ?? '').split(',').flatMap(pair => {
    const [priority, seconds] = pair.split('=')
    return priority && seconds ? [[priority, Number(seconds)]] : []
  }),
)
const contacts: Contact[] = []
for (const file of positionals) {
  const reader = createContactReader(values.queue === undefined ? {} : { queue: values.queue })
  for await (const text of createReadStream(file, 'utf8')) reader.push(text)
  const log = reader.end()
  for (const { line, column, message } of log.faults) console.error(`${file}:${line}:${column}: ${message}`)
  contacts.push(...log.contacts)
}

const report = backtest(contacts, { engine: { priorityCredit } })
const percent = (share: number) => (100 * share).toFixed(2)
const cells = (row: readonly string[]) =>
  console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(10))).join(''))

console.log(
  `${report.contacts} contacts: ${report.waited} waited and were answered, ${report.answeredAtOnce} answered at once, ${report.abandoned} left`,
)
cells([
  '',
  'people',
  'unknown',
  'RRASE',
  'MAE',
  'covered',
  'broken',
  'interval',
  'pinball',
  'width',
  'worst 500',
])
for (const { name, score } of report.forecasters) {
  const { range } = score
  cells([
    name,
    `${score.people}`,
    `${score.missing}`,
    score.rrase.toFixed(4),
    score.mae.toFixed(1),
    ...(range
      ? [
          percent(range.covered),
          percent(range.broken),
          range.intervalScore.toFixed(1),
          range.pinball.toFixed(2),
          range.width.toFixed(1),
          percent(range.worstRun ?? 0),
        ]
      : []),
  ])
}
group('ahead', report.positions)
group('hour', report.hours)
const busy = report.days.filter(([, { people }]) => people >= 300)
const worst = busy.toSorted(([, a], [, b]) => a.covered - b.covered).slice(0, 3)
group(`the worst of ${busy.length} days with 300 people`, worst)
if (report.announced)
  console.log(`as announced, rounded outward: ${percent(report.announced.covered)} % covered`)
console.log('pledges', JSON.stringify(report.pledges))

function group(title: string, rows: readonly (readonly [string | number, Held])[]): void {
  console.log(`\n${title}`)
  for (const [name, { people, covered, broken }] of rows) {
    cells([`  ${name}`, `${people}`, '', '', '', percent(covered), percent(broken)])
  }
}
