import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** The folder with the labelled mails. */
  readonly data: string
  /** Whether to print each mail that is read wrong. */
  readonly show: boolean
}

/** @throws Error without `--data` */
export function benchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, show: { type: 'boolean', default: false } },
  })
  if (!values.data) throw new Error('say where the labelled mails are: --data PATH')
  return { data: values.data, show: values.show }
}

/** The lines of a file of JSON lines. */
export function readLines<Line>(data: string, file: string): Line[] {
  const lines = readFileSync(join(data, file), 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}
