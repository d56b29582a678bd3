import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, weigh } from './bundle.ts'
import { conclude, main } from './main.ts'
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

/** Rewrites the figures in the documents, or says which are stale. */
function reviseDocuments(bytes: Map<string, number>, rewrite: boolean): string[] {
  return documents().flatMap(file => {
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    if (rewrite) writeFileSync(path, rewriteFigures(text, bytes))
    const stale = rewrite ? [] : staleFigures(text, bytes)
    return stale.map(problem => `${file}: ${problem} (node scripts/sizes.ts --fix)`)
  })
}

await main(async () => {
  const figures = await Promise.all(budgets.map(measure))
  console.log(table(figures))
  const bytes = new Map(figures.map(figure => [figure.name, figure.bytes]))
  const heavy = figures.filter(figure => figure.bytes > figure.limit)
  const problems = heavy.map(({ name, bytes, limit }) => `${name} is ${bytes - limit} bytes over its budget`)
  problems.push(...reviseDocuments(bytes, process.argv.includes('--fix')))
  conclude(problems, figures.map(({ name, bytes }) => `${name} ${kilobytes(bytes)}`).join(', '))
})
