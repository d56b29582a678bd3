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
  /** Called with each piece of output as it comes. */
  onOutput?: (text: string) => void
}

/** Runs a program to its end. A program that cannot be started is a failed outcome, not an exception. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (piece: Buffer) => {
    const text = piece.toString()
    output += text
    options.onOutput?.(text)
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  child.on('error', error =>
    resolve({ ok: false, output: `${command} could not be started: ${error.message}` }),
  )
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
