import { describe, expect, test } from 'vitest'
import { type Chunks, weigh } from './bundle.ts'
import { kilobytes, rewriteFigures, staleFigures } from './markers.ts'

const entry = 'packages/element/src/define.ts'
const now = 'import-statement'
const later = 'dynamic-import'

const chunks: Chunks = {
  'out/define.js': {
    gzip: 1000,
    entryPoint: entry,
    imports: [
      { path: 'out/shared.js', kind: now },
      { path: 'out/panel.js', kind: later },
    ],
  },
  'out/shared.js': { gzip: 200, imports: [{ path: 'node:fs', kind: now }] },
  'out/panel.js': {
    gzip: 9000,
    entryPoint: 'packages/element/src/panel/index.ts',
    imports: [
      { path: 'out/shared.js', kind: now },
      { path: 'out/parts.js', kind: now },
      { path: 'out/en.js', kind: later },
      { path: 'out/nl.js', kind: later },
      { path: 'out/nl-hours.js', kind: later },
    ],
  },
  'out/parts.js': { gzip: 500, imports: [] },
  'out/en.js': { gzip: 90, entryPoint: 'packages/text/src/locales/en.ts', imports: [] },
  'out/nl.js': { gzip: 80, entryPoint: 'packages/text/src/locales/nl/panel.ts', imports: [] },
  'out/nl-hours.js': { gzip: 20, entryPoint: 'packages/text/src/locales/nl/hours.ts', imports: [] },
  'out/stray.js': { gzip: 1_000_000, imports: [] },
}

describe('the weight of a bundle', () => {
  const weight = weigh(chunks, entry)

  test('before the click is the entry and all that it imports', () => {
    expect(weight.eager).toBe(1200)
  })

  test('after the click is the rest that can be reached, with the heaviest locale only', () => {
    expect(weight.lazy).toBe(9000 + 500 + 80 + 20)
  })

  test('an entry that is not in the bundle is an error', () => {
    expect(() => weigh(chunks, 'src/other.ts')).toThrow('no chunk for src/other.ts')
  })
})

describe('figures in documents', () => {
  const bytes = new Map([['launcher', 2841]])
  const fresh = 'It is <!-- size:launcher -->2.9 kB<!-- /size -->.'

  test('are rounded up', () => {
    expect([2800, 2801, 30_000].map(kilobytes)).toEqual(['2.8 kB', '2.9 kB', '30.0 kB'])
  })

  test('pass when they are as measured', () => {
    expect(staleFigures(fresh, bytes)).toEqual([])
  })

  test('are named when they are stale, or of something that is not measured', () => {
    const stale = 'It is <!-- size:launcher -->2 kB<!-- /size --> and <!-- size:moon -->1 kB<!-- /size -->.'
    expect(staleFigures(stale, bytes)).toEqual([
      'size:launcher says 2 kB, measured is 2.9 kB',
      'size:moon is not measured; there are launcher',
    ])
  })

  test('are rewritten, and nothing else is', () => {
    expect(rewriteFigures('It is <!-- size:launcher --><!-- /size -->.', bytes)).toBe(fresh)
    expect(rewriteFigures(fresh, bytes)).toBe(fresh)
  })
})
