import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { backtest, type Contact, type ContactLog } from '@presszero/wait/backtest'
import { UsageError } from '../flags.js'
import { reportPage } from './html/page.js'
import { placeOf } from './opening.js'
import type { BacktestCommand } from './options.js'
import { printed } from './printed.js'
import { createProgress } from './progress.js'
import { readLog } from './read-log.js'
import { leftOutOf, type Source } from './source.js'

interface Terminal {
  print(text: string): void
  complain(text: string): void
  status?(text: string): void
}

/** More bad rows than this of one file are only counted. */
const FAULTS_SHOWN = 20
/** More unknown words for an outcome than this are not listed. */
const WORDS_SHOWN = 5

type Read = ContactLog & { file: string }

/** Reads the logs, replays them strictly in order, and prints how well the waiting times would have held. */
export async function runBacktest(command: BacktestCommand, terminal: Terminal): Promise<void> {
  const { clock, html, files, priorityCredit } = command
  const place = await placeOf(command)
  const progress = createProgress(terminal.status)
  const logs = await readAll({ ...command, timeZone: place.timeZone }, progress)
  for (const log of logs) complainOf(log, terminal)
  const contacts = logs.flatMap(log => log.contacts)
  if (contacts.length === 0) throw new UsageError(noContacts(command))

  const report = backtest(contacts, {
    engine: {
      ...{ priorityCredit, clock, pools: poolsOf(command, contacts) },
      ...(place.calendar ? { hours: place.calendar } : {}),
    },
    timeZone: place.timeZone,
    onProgress: (done, total) => progress.tell('Replaying', total === 0 ? 1 : done / total),
  })
  progress.clear()
  const names = files.map(file => basename(file))
  const source: Source = { ...place, names, clock, leftOut: leftOutOf(logs) }
  if (html !== undefined) await save(html, reportPage(report, source))
  const read = logs.map(({ contacts: _, ...log }) => log)
  terminal.print(command.json ? JSON.stringify({ logs: read, ...report }) : printed(report, source))
  if (html !== undefined && !command.json) terminal.print(`\nThe report is in ${html}.`)
}

async function readAll(
  command: BacktestCommand & { timeZone: string },
  progress: ReturnType<typeof createProgress>,
): Promise<Read[]> {
  const logs: Read[] = []
  try {
    for (const file of command.files) {
      const log = await readLog(file, command, share => progress.tell(`Reading ${basename(file)}`, share))
      logs.push({ file, ...log })
    }
    return logs
  } finally {
    progress.clear()
  }
}

function complainOf({ file, faulty, faults, unknownOutcomes }: Read, { complain }: Terminal): void {
  const shown = faults.slice(0, FAULTS_SHOWN)
  for (const { line, column, message } of shown) complain(`${file}:${line}:${column}: ${message}`)
  const more = faulty - shown.length
  const rows = faulty === 1 ? '1 row was' : `${faulty} rows were`
  if (faulty > 0) complain(`${file}: ${rows} passed over${more > 0 ? `, ${more} of them not shown` : ''}.`)
  for (const [word, times] of unknownOutcomes.slice(0, WORDS_SHOWN)) {
    complain(
      `${file}: the outcome "${word}" of ${times} rows is not known; their times decide. Or say --outcome "${word}=abandoned".`,
    )
  }
}

/** Pools by their names. Throws where one names a queue of which the log has nothing. */
function poolsOf({ pools }: BacktestCommand, contacts: readonly Contact[]): Record<string, string[]> {
  if (pools.length === 0) return {}
  const queues = new Set(contacts.map(({ queue }) => queue))
  const missing = pools.flat().find(queue => !queues.has(queue))
  if (missing !== undefined)
    throw new UsageError(`--pool: there is no queue "${missing}"; there are ${[...queues].join(', ')}.`)
  const twice = pools.flat().find((queue, place, all) => all.indexOf(queue) !== place)
  if (twice !== undefined) throw new UsageError(`--pool: "${twice}" is named twice; name each queue once.`)
  return Object.fromEntries(pools.map(queues => [queues.join(', '), queues]))
}

function noContacts({ files, queue }: BacktestCommand): string {
  const names = files.join(', ')
  return queue === undefined
    ? `${names}: there are no contacts.`
    : `${names}: there are no contacts of the queue "${queue}"; leave --queue out to take all.`
}

async function save(file: string, html: string): Promise<void> {
  try {
    await writeFile(file, html)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`--html: ${file} cannot be written: ${why}.`, { cause: error })
  }
}
