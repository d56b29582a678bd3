import { describe, expect, test } from 'vitest'
import { type Chunks, weightAdded, weightOf } from './bundle.ts'
import { kilobytes, rewriteFigures, staleFigures } from './markers.ts'

const entry = 'packages/element/src/define.ts'
const panel = 'packages/element/src/panel/index.ts'
const now = 'import-statement'
const later = 'dynamic-import'

const chunks: Chunks = {
  'out/define.js': {
    gzip: 1000,
    entryPoint: entry,
    imports: [
      { path: 'out/shared.js', kind: now },
      { path: 'out/words.js', kind: later },
      { path: 'out/panel.js', kind: later },
    ],
  },
  'out/shared.js': { gzip: 200, imports: [{ path: 'node:fs', kind: now }] },
  'out/words.js': { gzip: 30, entryPoint: 'packages/text/src/launcher.ts', imports: [] },
  'out/panel.js': {
    gzip: 9000,
    entryPoint: panel,
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
  test('before the click is the entry, all that it imports, and all that it may load by itself', () => {
    expect(weightOf(chunks, entry, [panel])).toBe(1000 + 200 + 30)
  })

  test('after the click is what the panel adds, with the heaviest locale only', () => {
    expect(weightAdded(chunks, entry, [panel], panel)).toBe(9000 + 500 + 80 + 20)
  })

  test('a module that is not in the bundle is an error', () => {
    expect(() => weightOf(chunks, 'src/other.ts', [])).toThrow('no chunk for src/other.ts')
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
