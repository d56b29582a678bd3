import { parseArgs } from 'node:util'
import { secondsSince } from './run.ts'
import { type Part, parts, type Result, type Step, steps } from './steps.ts'

/** The one test command. `--only checks|unit|dom|journeys` runs a part. */
async function main(): Promise<void> {
  const chosen = chooseSteps()
  const failedSteps = new Set<string>()
  const total = { passed: 0, failed: 0 }
  const start = performance.now()
  for (const step of chosen) {
    const missing = (step.needs ?? []).find(name => failedSteps.has(name))
    const result = missing ? notRun(missing) : await runStep(step)
    if (missing) console.log(`✗ ${step.name}: ${result.output}`)
    if (result.failed > 0) failedSteps.add(step.name)
    total.passed += result.passed
    total.failed += result.failed
  }
  console.log(
    `\n${failedSteps.size > 0 ? `failed: ${[...failedSteps].join(', ')}` : 'all passed'}, ${secondsSince(start)}`,
  )
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
}

function chooseSteps(): Step[] {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  if (only === undefined) return steps
  if (!isPart(only)) throw new Error(`--only takes one of ${parts.join(', ')}, not "${only}"`)
  return steps.filter(step => step.parts.includes(only))
}

function isPart(word: string): word is Part {
  return parts.some(part => part === word)
}

async function runStep(step: Step): Promise<Result> {
  const start = performance.now()
  const result = await step.run().catch((error: unknown) => crashed(error))
  const time = secondsSince(start)
  if (result.failed === 0) console.log(`✓ ${step.name} (${time})${result.output && `: ${result.output}`}`)
  else console.log(`\n✗ ${step.name} (${time})\n${result.output}\n`)
  return result
}

function notRun(missing: string): Result {
  return { passed: 0, failed: 1, output: `not run, because ${missing} failed` }
}

function crashed(error: unknown): Result {
  return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
