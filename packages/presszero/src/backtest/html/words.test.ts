import { type BacktestReport, backtest, createContactReader } from '@presszero/wait/backtest'
import { describe, expect, it } from 'vitest'
import { contactLog } from '../log.test-helper.js'
import { termsOf } from '../terms.js'
import { findings, verdict } from './words.js'

function reportOf(log: string): BacktestReport {
  const reader = createContactReader()
  reader.push(log)
  return backtest(reader.end().contacts)
}

/** The same report, had its ranges held for this share. */
function holding(report: BacktestReport, covered: number): BacktestReport {
  const forecasters = report.forecasters.map(one => {
    const range = one.score.range && { ...one.score.range, covered }
    return { ...one, score: { ...one.score, ...(range ? { range } : {}) } }
  })
  return { ...report, forecasters }
}

describe('the record in words', () => {
  const report = reportOf(contactLog())
  const terms = termsOf('wall')

  it('says in one sentence whether the waiting times held', () => {
    expect(verdict(holding(report, 0.8), terms)).toContain('as often as they said')
    expect(verdict(holding(report, 0.7), terms)).toContain('less often than they said')
    expect(verdict(holding(report, 0.9), terms)).toContain('more often than they said')
  })

  it('does not judge by too few people', () => {
    const rows = contactLog().split('\n')
    expect(verdict(reportOf(rows.slice(0, 100).join('\n')), terms)).toContain('too few to judge by')
    expect(verdict(reportOf(rows.slice(0, 5).join('\n')), terms)).toContain('No time could be said')
  })

  it('tells of everybody: who was in the range, who was not, who left, and to whom nothing could be said', () => {
    const words = findings(report, terms).map(finding => finding.words)
    for (const part of [
      'within the range',
      'waited longer than',
      'nobody knows',
      'best plain method',
      'too little had been seen',
    ])
      expect(words.some(sentence => sentence.includes(part))).toBe(true)
  })
})
