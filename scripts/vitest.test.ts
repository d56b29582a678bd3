import { expect, test } from 'vitest'
import { count, type Report } from './vitest.ts'

const files = (...statuses: string[]) => statuses.map(status => ({ status, assertionResults: [{}] }))
const report = (passed: number, failed: number, testResults: Report['testResults']): Report => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
})

test('passed and failed tests are those of the report', () => {
  expect(count(report(3, 0, files('passed')), true)).toEqual({ passed: 3, failed: 0 })
  expect(count(report(2, 1, files('failed')), false)).toEqual({ passed: 2, failed: 1 })
})

test('a file that does not load is a failed test', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(count(report(3, 0, [...files('passed'), broken]), false)).toEqual({ passed: 3, failed: 1 })
})

test('a failure outside of every test is a failed test', () => {
  expect(count(report(3, 0, files('passed')), false)).toEqual({ passed: 3, failed: 1 })
})

test('a run without tests, or without a report, is a failed test', () => {
  expect(count(report(0, 0, []), true)).toEqual({ passed: 0, failed: 1 })
  expect(count(undefined, false)).toEqual({ passed: 0, failed: 1 })
})
