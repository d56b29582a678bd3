import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, weigh } from './bundle.ts'
import { kilobytes, rewriteFigures, staleFigures } from './markers.ts'
import { root } from './workspace.ts'

interface Budget {
  /** The name of the figure, as in `<!-- size:launcher -->`. */
  name: string
  what: string
  entry: string
  /** What counts: the entry with all that it imports, or what `import()` can bring later. */
  part: 'eager' | 'lazy'
  /** Bytes after `gzip -9`. */
  limit: number
  /** Modules that are there anyway. */
  external?: string[]
}

const define = 'packages/element/src/define.ts'
const budgets: Budget[] = [
  { name: 'launcher', what: '<press-zero>, before the click', entry: define, part: 'eager', limit: 3_000 },
  { name: 'panel', what: '<press-zero>, on the click', entry: define, part: 'lazy', limit: 30_000 },
]

interface Figure extends Budget {
  bytes: number
}

async function measure(budget: Budget): Promise<Figure> {
  const weight = weigh(await bundle(budget.entry, budget.external ?? []), budget.entry)
  return { ...budget, bytes: weight[budget.part] }
}

function table(figures: Figure[]): string {
  const rows = figures.map(({ name, what, bytes, limit }) => {
    const verdict = bytes > limit ? '  OVER BUDGET' : ''
    return `${name.padEnd(10)} ${what.padEnd(34)} ${String(bytes).padStart(7)} of ${String(limit).padStart(6)} B${verdict}`
  })
  return rows.join('\n')
}

function documents(): string[] {
  return globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], { cwd: root }).toSorted()
}

const figures = await Promise.all(budgets.map(measure))
console.log(table(figures))
const bytes = new Map(figures.map(figure => [figure.name, figure.bytes]))
const problems = figures
  .filter(figure => figure.bytes > figure.limit)
  .map(({ name, bytes, limit }) => `${name} is ${kilobytes(bytes)}: ${bytes - limit} bytes over its budget`)

for (const file of documents()) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  if (process.argv.includes('--fix')) writeFileSync(path, rewriteFigures(text, bytes))
  else
    problems.push(
      ...staleFigures(text, bytes).map(problem => `${file}: ${problem} (node scripts/sizes.ts --fix)`),
    )
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
