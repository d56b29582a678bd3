import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, runTool } from './run.ts'

/** A run that hangs is ended, so that the test command always comes to its last line. */
const tenMinutes = 600_000

/** The part of vitest's JSON report that counts. */
export interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

export interface Count {
  passed: number
  failed: number
}

/**
 * Counts the tests of a report. What fails without being a test counts as one failed test: a file that does not
 * load, an error outside every test, a run without tests.
 */
export function count(report: Report | undefined, ok: boolean): Count {
  if (!report) return { passed: 0, failed: 1 }
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const passed = report.numPassedTests
  const failed = report.numFailedTests + broken.length
  const unexplained = failed === 0 && (!ok || passed === 0)
  return { passed, failed: unexplained ? 1 : failed }
}

/** Runs one project of vitest.config.ts. */
export async function runProject(project: string): Promise<Count & { output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'presszero-vitest-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const outcome = await runTool('vitest', ['run', '--project', project, ...reporters], {
    env: { NO_COLOR: '1' },
    limit: tenMinutes,
  })
  const counted = count(readReport(file), outcome.ok)
  rmSync(folder, { recursive: true })
  return { ...counted, output: counted.failed > 0 ? outcome.output : summary(counted, outcome) }
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function summary({ passed }: Count, { output }: Outcome): string {
  const skipped = /Tests .*?(\d+) skipped/.exec(output)?.[1]
  return `${passed} tests${skipped ? `, ${skipped} skipped` : ''}`
}
