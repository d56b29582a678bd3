import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './workspace.ts'

export interface Outcome {
  ok: boolean
  /** Everything printed to stdout and stderr, in the order in which it came. */
  output: string
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** After so many milliseconds the program is ended, and has failed. */
  limit?: number
}

/** Runs a program to its end. A program that cannot be started is a failed outcome, not an exception. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const limit = options.limit === undefined ? undefined : AbortSignal.timeout(options.limit)
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(limit && { signal: limit }),
  })
  let output = ''
  const collect = (piece: string) => {
    output += piece
  }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', collect)
  child.on('error', error => {
    // What the program started may live on and hold these open.
    child.stdout.destroy()
    child.stderr.destroy()
    const why = limit?.aborted
      ? `was ended after ${options.limit} ms`
      : `could not be started: ${error.message}`
    resolve({ ok: false, output: `${output}\n${command} ${why}`.trim() })
  })
  child.on('close', code => resolve({ ok: code === 0, output: output.trimEnd() }))
  return promise
}

/** Runs a development tool of the workspace, such as `tsc`. */
export function runTool(tool: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  return run(join(root, 'node_modules', '.bin', tool), args, options)
}

/** Seconds since `start` (a reading of `performance.now()`), as in `1.2 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
