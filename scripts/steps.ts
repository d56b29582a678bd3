import { findBrowser } from './browser.ts'
import { buildAll } from './build.ts'
import { type Outcome, run, runTool } from './run.ts'
import { runProject } from './vitest.ts'

/** The parts that `--only` chooses from. */
export const parts = ['checks', 'unit', 'dom', 'journeys'] as const
export type Part = (typeof parts)[number]

export interface Result {
  passed: number
  failed: number
  /** One line for a step that passed, everything for one that failed. */
  output: string
}

export interface Step {
  name: string
  parts: Part[]
  /** Steps without which this one makes no sense. */
  needs?: string[]
  run: () => Promise<Result>
}

/** In the order in which they run: what others need first, then the quick ones. */
export const steps: Step[] = [
  { name: 'browser', parts: ['journeys'], run: browser },
  { name: 'build', parts: ['checks', 'journeys'], run: build },
  check('lint', () => runTool('biome', ['ci', '.', '--colors=off'])),
  check('types of the packages', () => typeCheck('-b')),
  check('types of the tests', () => typeCheck('-p', 'tsconfig.tests.json'), ['types of the packages']),
  check('types of the React tests', () => typeCheck('-p', 'tsconfig.tests.react.json'), [
    'types of the packages',
  ]),
  check('types of the scripts', () => typeCheck('-p', 'scripts')),
  check('boundaries', () => script('boundaries')),
  check('knip', () => runTool('knip', ['--no-progress', '--no-config-hints'])),
  check('packages', () => script('packages'), ['build']),
  check('documents', () => script('documents'), ['build']),
  check('sizes', () => script('sizes')),
  { name: 'unit', parts: ['unit'], run: () => runProject('unit') },
  { name: 'dom', parts: ['dom'], run: () => runProject('dom') },
  journeys('journeys'),
  journeys('packed'),
]

function check(name: string, action: () => Promise<Outcome>, needs: string[] = []): Step {
  const act = async () => toResult(await action())
  return { name, parts: ['checks'], needs, run: act }
}

function journeys(project: string): Step {
  return { name: project, parts: ['journeys'], needs: ['browser', 'build'], run: () => runProject(project) }
}

function toResult({ ok, output }: Outcome): Result {
  if (!ok) return { passed: 0, failed: 1, output }
  return { passed: 1, failed: 0, output: output.split('\n').at(-1) ?? '' }
}

async function browser(): Promise<Result> {
  const path = await findBrowser({ log: line => console.log(`  ${line}`) })
  process.env.PRESSZERO_CHROMIUM = path
  return { passed: 1, failed: 0, output: path }
}

async function build(): Promise<Result> {
  let last = ''
  await buildAll({
    log: line => {
      last = line
    },
  })
  return { passed: 1, failed: 0, output: last }
}

function typeCheck(...args: string[]): Promise<Outcome> {
  return runTool('tsc', [...args, '--pretty', 'false'])
}

function script(name: string): Promise<Outcome> {
  return run(process.execPath, [`scripts/${name}.ts`])
}
