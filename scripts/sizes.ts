import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, weightAdded, weightOf } from './bundle.ts'
import { conclude, main } from './main.ts'
import { kilobytes, rewriteFigures, staleFigures } from './markers.ts'
import { root } from './workspace.ts'

interface Budget {
  /** The name of the figure, as in `<!-- size:launcher -->`. */
  name: string
  what: string
  /** Bytes after `gzip -9`. */
  limit: number
  /** What the page imports. */
  entry: string
  /** Modules that wait until somebody acts. */
  later?: string[]
  /** The one of them that this budget is for; without it, the budget is for what loads before. */
  module?: string
  /** Modules that the page has anyway. */
  external?: string[]
}

const define = 'packages/element/src/define.ts'
const panel = 'packages/element/src/panel/index.ts'
const mail = 'packages/element/src/mail/index.ts'
const element = { entry: define, later: [panel, mail] }

const budgets: Budget[] = [
  { name: 'launcher', what: '<press-zero>, before the click', limit: 3_000, ...element },
  { name: 'panel', what: '<press-zero>, on the click', limit: 30_000, ...element, module: panel },
  { name: 'capture', what: '<press-zero-mail>', limit: 30_000, ...element, module: mail },
  {
    name: 'sheet',
    what: 'its style sheet',
    limit: 1_300,
    entry: 'packages/element/public/press-zero.css',
  },
  { name: 'desk', what: 'the desk, in one language', limit: 42_000, entry: 'packages/desk/src/main.ts' },
  { name: 'core', what: 'core and its dependencies', limit: 28_000, entry: 'packages/core/src/index.ts' },
  binding('react', ['react', 'react-dom']),
  binding('vue', ['vue']),
  { name: 'wait', what: 'the waiting-time engine', limit: 20_000, entry: 'packages/wait/src/index.ts' },
]

/** A binding by itself: framework, core and element are counted elsewhere. */
function binding(id: string, framework: string[]): Budget {
  const external = [...framework, '@presszero/*']
  return {
    name: id,
    what: `the binding for ${id}`,
    limit: 2_000,
    entry: `packages/${id}/src/index.ts`,
    external,
  }
}

interface Figure extends Budget {
  bytes: number
}

async function measure(budget: Budget): Promise<Figure> {
  const { entry, later = [], module, external = [] } = budget
  const chunks = await bundle(entry, external)
  const bytes = module ? weightAdded(chunks, entry, later, module) : weightOf(chunks, entry, later)
  return { ...budget, bytes }
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
