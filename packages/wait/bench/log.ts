/**
 * The engine on a real contact log, from a cold start, strictly in order.
 *
 *   node packages/wait/bench/log.ts LOG.csv [LOG.csv …] [--queue bank]
 *
 * Columns: id,queue,topic,priority,entered,outcome,answered,left,agent; see the log's own README. Nothing of it
 * is kept here. Priority 2 is treated as having entered 90 s earlier.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createWaitEngine, type QueueEvent } from '@presszero/wait'
import { constant, lastToEnterService, meanOfLastTen } from './baselines.ts'
import { replay } from './replay.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queue: { type: 'string' } },
})
if (positionals.length === 0) {
  console.error('Name at least one log: node packages/wait/bench/log.ts LOG.csv')
  process.exit(1)
}

for (const file of positionals) {
  const events = readEvents(file)
  const scores = replay(events, createWaitEngine({ priorityCredit: { 2: 90 } }), {
    baselines: [constant(), lastToEnterService(), meanOfLastTen()],
  })
  console.log(`\n${file}`)
  for (const [name, { people, missing, rrase, coverage, broken, intervalScore }] of scores) {
    const range =
      coverage === undefined || broken === undefined
        ? ''
        : `  covered ${(100 * coverage).toFixed(2)} %  q90 broken ${(100 * broken).toFixed(2)} %  interval score ${intervalScore?.toFixed(1)}`
    console.log(
      `  ${name.padEnd(22)} ${people} scored, ${missing} unknown  RRASE ${rrase.toFixed(3)}${range}`,
    )
  }
}

/** In order of time. At one moment humans come free first, then people join, are answered, leave. */
function readEvents(file: string): QueueEvent[] {
  const [header = '', ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const columns = header.split(',')
  const ranked: { rank: number; event: QueueEvent }[] = []
  for (const row of rows) {
    const cells = row.split(',')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    const [id, queue, priority, agent] = [cell('id'), cell('queue'), Number(cell('priority')), cell('agent')]
    if (values.queue !== undefined && queue !== values.queue) continue
    const [at, left] = [Date.parse(cell('entered')), Date.parse(cell('left'))]
    ranked.push({ rank: 1, event: { type: 'joined', id, queue, at, priority } })
    if (cell('outcome') === 'abandoned') {
      ranked.push({ rank: 3, event: { type: 'abandoned', id, at: left } })
      continue
    }
    const answered = Date.parse(cell('answered'))
    ranked.push({ rank: 2, event: { type: 'answered', id, at: answered, agent } })
    ranked.push({ rank: left > answered ? 0 : 4, event: { type: 'finished', id, at: left } })
  }
  return ranked.toSorted((a, b) => a.event.at - b.event.at || a.rank - b.rank).map(({ event }) => event)
}
