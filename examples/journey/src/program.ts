import { type ChildProcess, spawn } from 'node:child_process'

export interface ProgramOptions<Ready> {
  cwd?: string
  env?: Record<string, string>
  /** Reads from what was printed to stdout so far that the program is ready, and what it says of itself. */
  ready: (printed: string) => Ready | undefined
  /** Milliseconds that it may take to be ready. Default 60 s. */
  limit?: number
}

/** A program that runs until it is ended, with all that it has started. */
export interface Program<Ready> {
  readonly ready: Ready
  /** Everything printed to stdout and stderr so far. */
  printed(): string
  /** Asks it to stop, as Ctrl-C does, and waits until it has. */
  stop(): Promise<void>
  /** Ends it at once, as a crash would (SIGKILL), and waits until it is gone. */
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()
const endAll = () => {
  for (const child of running) signal(child, 'SIGKILL')
}
process.once('exit', endAll)
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => {
    endAll()
    process.kill(process.pid, name)
  })
}

/**
 * Starts a program and waits until it is ready.
 * @throws Error with what it printed, when it ends or takes too long before that
 */
export async function startProgram<Ready>(
  [command = '', ...args]: readonly string[],
  { cwd, env, ready, limit = 60_000 }: ProgramOptions<Ready>,
): Promise<Program<Ready>> {
  // A group of its own, so that what it starts (npx starts a shell, which starts node) ends with it.
  const child = spawn(command, args, {
    ...(cwd && { cwd }),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  const gone = Promise.withResolvers<void>()
  const up = Promise.withResolvers<Ready>()
  const output = { stdout: '', all: '' }
  const fail = (why: string) => up.reject(new Error(`${[command, ...args].join(' ')} ${why}\n${output.all}`))
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output.stdout += piece
    output.all += piece
    const said = ready(output.stdout)
    if (said !== undefined) up.resolve(said)
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    output.all += piece
  })
  child.on('error', error => {
    fail(`could not be started: ${error.message}`)
    gone.resolve()
  })
  child.on('close', code => {
    running.delete(child)
    fail(`ended with ${code} before it was ready`)
    gone.resolve()
  })
  const end = async (how: NodeJS.Signals) => {
    signal(child, how)
    await gone.promise
  }
  const timer = setTimeout(() => fail(`was not ready within ${limit / 1000} s`), limit)
  try {
    return {
      ready: await up.promise,
      printed: () => output.all,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
    }
  } catch (error) {
    await end('SIGKILL')
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function signal({ pid, exitCode, signalCode }: ChildProcess, how: NodeJS.Signals): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  try {
    process.kill(-pid, how)
  } catch {
    // Gone in the meantime.
  }
}
