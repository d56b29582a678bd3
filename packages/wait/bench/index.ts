/**
 * All benchmarks, one after the other, at the least priority the system gives.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/index.ts [LOG.csv …] [--queue bank] [--credit 2=90]
 *
 * With a log, that too: its own README says what it is; it is read and not kept.
 */
import { spawnSync } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

setPriority(constants.priority.PRIORITY_LOW)
const logArguments = process.argv.slice(2)
const parts: [title: string, file: string, ...args: string[]][] = [
  ['Closed forms, against reference points and simulation', 'oracles.ts'],
  ['Learned from events alone, against the least error possible', 'queues.ts'],
  ['When the world changes', 'shocks.ts'],
  ['Made-up months', 'months.ts'],
  ['Small companies', 'small.ts'],
  ['Speed and size', 'speed.ts'],
]
if (logArguments.length > 0) parts.push(['A contact log', 'log.ts', ...logArguments])

for (const [title, file, ...args] of parts) {
  console.log(`\n── ${title} ──`)
  const path = fileURLToPath(new URL(file, import.meta.url))
  const { status } = spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
