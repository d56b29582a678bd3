import { ConfigError, LogCorrupt, LogInUse, LogTooNew, LogUnwritable } from '@presszero/server'
import { runBacktest } from './backtest/run-backtest.js'
import { startDev } from './dev.js'
import { UsageError } from './flags.js'
import { type DevOptions, help, readCommand, type ServeOptions } from './options.js'
import type { RelayCommand } from './relay/options.js'
import { type Environment, startRelay } from './relay/start-relay.js'
import { startServe } from './serve.js'

/** What the command needs of its terminal: handed in, so that tests need none. */
export interface Terminal {
  version: string
  print(text: string): void
  complain(text: string): void
  /** Shows how far something has come, in place of what was shown before; empty clears it. Absent where nobody watches. */
  status?(text: string): void
  /** Resolves when the person has had enough (Ctrl-C). */
  untilStopped(): Promise<void>
  /** Where secrets stand; that of the process where not given. */
  env?: Environment
}

/** Runs the command line and returns its exit code. What a person can mend is told in a sentence, without a stack. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = readCommand(argv)
    if (command.name === 'help') terminal.print(help)
    if (command.name === 'version') terminal.print(terminal.version)
    if (command.name === 'dev') await dev(command.options, terminal)
    if (command.name === 'serve') await serve(command, terminal)
    if (command.name === 'relay') await passOn(command, terminal)
    if (command.name === 'backtest') await runBacktest(command, terminal)
    return 0
  } catch (error) {
    if (!isMendable(error)) throw error
    terminal.complain(error.message)
    return 1
  }
}

async function dev(options: DevOptions, terminal: Terminal): Promise<void> {
  const running = await startDev(options)
  const { server, desk, mailbox, smtpPort } = running
  terminal.print(
    options.json
      ? JSON.stringify({ server, desk, mailbox, smtpPort })
      : [
          `Server    ${server}`,
          `Desk      ${desk}`,
          `Mailbox   ${mailbox}`,
          'Ctrl-C stops it; what happened is kept.',
        ].join('\n'),
  )
  await terminal.untilStopped()
  await running.close()
}

async function serve(options: ServeOptions, terminal: Terminal): Promise<void> {
  const running = await startServe(options)
  terminal.print(`Press Zero listens on http://${options.hostname}:${running.port}`)
  await terminal.untilStopped()
  await running.close()
}

async function passOn(command: RelayCommand, terminal: Terminal): Promise<void> {
  const running = await startRelay(command, terminal.env ?? process.env)
  terminal.print(`Mails to ${running.hostname}:${running.port} are made answerable and go to ${running.next}`)
  await terminal.untilStopped()
  await running.close()
}

const mendable = [UsageError, ConfigError, LogCorrupt, LogInUse, LogTooNew, LogUnwritable]

/** Whether an error is one that the person at the terminal can mend: its message says how. */
function isMendable(error: unknown): error is Error {
  return mendable.some(kind => error instanceof kind)
}
