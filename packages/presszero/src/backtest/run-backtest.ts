import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { backtest, type Fault } from '@presszero/wait/backtest'
import { UsageError } from '../flags.js'
import { reportPage } from './html/page.js'
import type { BacktestCommand } from './options.js'
import { printed } from './printed.js'
import { createProgress } from './progress.js'
import { readLog } from './read-log.js'

interface Terminal {
  print(text: string): void
  complain(text: string): void
  status?(text: string): void
}

/** More bad rows than this of one file are only counted. */
const FAULTS_SHOWN = 20

/** Reads the logs, replays them strictly in order, and prints how well the waiting times would have held. */
export async function runBacktest(command: BacktestCommand, terminal: Terminal): Promise<void> {
  const progress = createProgress(terminal.status)
  const logs = []
  try {
    for (const file of command.files) {
      const log = await readLog(file, command, share => progress.tell(`Reading ${basename(file)}`, share))
      logs.push({ file, ...log })
    }
  } finally {
    progress.clear()
  }
  for (const { file, faulty, faults } of logs) complainOf(file, faulty, faults, terminal)
  const contacts = logs.flatMap(log => log.contacts)
  if (contacts.length === 0) throw new UsageError(noContacts(command))

  const report = backtest(contacts, {
    engine: { priorityCredit: command.priorityCredit },
    timeZone: command.timeZone,
    onProgress: (done, total) => progress.tell('Replaying', total === 0 ? 1 : done / total),
  })
  progress.clear()
  const { html, timeZone, files } = command
  const names = files.map(file => basename(file))
  if (html !== undefined) await save(html, reportPage(report, { names, timeZone }))
  const read = logs.map(({ file, rows, faulty, faults }) => ({ file, rows, faulty, faults }))
  terminal.print(command.json ? JSON.stringify({ logs: read, ...report }) : printed(report))
  if (html !== undefined && !command.json) terminal.print(`\nThe report is in ${html}.`)
}

function complainOf(file: string, faulty: number, faults: readonly Fault[], terminal: Terminal): void {
  if (faulty === 0) return
  const shown = faults.slice(0, FAULTS_SHOWN)
  for (const { line, column, message } of shown) terminal.complain(`${file}:${line}:${column}: ${message}`)
  const more = faulty - shown.length
  const rows = faulty === 1 ? '1 row was' : `${faulty} rows were`
  terminal.complain(`${file}: ${rows} passed over${more > 0 ? `, ${more} of them not shown` : ''}.`)
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
