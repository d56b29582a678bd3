import { describe, expect, test } from 'vitest'
import { violations } from './boundaries.ts'
import { readImports } from './imports.ts'
import { type Facts, readSource } from './rooms.ts'

const table = {
  wire: { mayImport: [], dom: false },
  core: { mayImport: ['wire'], dom: false, lean: { 'src/launcher/index.ts': [] } },
}

interface Sketch {
  code?: Record<string, string>
  dependencies?: string[]
  references?: string[]
  libs?: string[]
}

function sketch(id: string, { code = {}, dependencies = [], references = [], libs = [] }: Sketch): Facts {
  return {
    id,
    manifest: {
      name: `@presszero/${id}`,
      version: '0.0.0',
      exports: { '.': './dist/index.js', './launcher': './dist/launcher/index.js' },
      dependencies: Object.fromEntries(dependencies.map(name => [name, '*'])),
    },
    files: Object.entries(code).map(([path, text]) => readSource(path, text)),
    references,
    libs,
  }
}

const wire = sketch('wire', {})
const agreeing = { dependencies: ['@presszero/wire'], references: ['wire'] }
const usesWire = { 'src/index.ts': "import { a } from '@presszero/wire'" }

function judge(core: Sketch, other: Facts = wire): string[] {
  return violations([other, sketch('core', core)], table)
}

describe('the table of rooms', () => {
  test('packages that keep to it pass', () => {
    expect(judge({ ...agreeing, code: usesWire })).toEqual([])
  })

  test('a package without a row and a row without a package are named', () => {
    expect(violations([wire, sketch('extra', {})], table)).toEqual([
      'core: in the table of rooms, but not in packages/',
      'extra: no row in the table of rooms (scripts/rooms.ts)',
    ])
  })

  test('an import that it does not name is refused, even of types', () => {
    const nosy = sketch('wire', { code: { 'src/index.ts': "import type { A } from '@presszero/core'" } })
    expect(judge({}, nosy)).toEqual(['wire: the table does not let it import core (an import in src)'])
  })

  test('an import inside a type is an import', () => {
    const nosy = sketch('wire', { code: { 'src/index.ts': "export type A = import('@presszero/core').A" } })
    expect(judge({}, nosy)).toHaveLength(1)
  })

  test('a test keeps to it too', () => {
    const nosy = sketch('wire', { code: { 'src/a.test.ts': "import '@presszero/core'\nimport 'vitest'" } })
    expect(judge({}, nosy)).toEqual(['wire/src/a.test.ts: the table does not let it import @presszero/core'])
  })
})

describe('code, package.json and tsconfig.json', () => {
  test('a dependency without an import is named', () => {
    expect(judge(agreeing)).toEqual([
      'core: wire is named by dependencies in package.json and references in tsconfig.json, but not by an import in src',
    ])
  })

  test('an import without a reference is named', () => {
    expect(judge({ dependencies: agreeing.dependencies, code: usesWire })).toEqual([
      'core: wire is named by an import in src and dependencies in package.json, but not by references in tsconfig.json',
    ])
  })

  test('a circle is named in both places', () => {
    const back = sketch('wire', { dependencies: ['@presszero/core'], references: ['core'] })
    expect(judge({ ...agreeing, code: usesWire }, back).slice(0, 2)).toEqual([
      'package.json: The packages form a circle: core → wire → core',
      'tsconfig.json: The packages form a circle: core → wire → core',
    ])
  })

  test('a package of others is imported only when it is a dependency, but freely in tests', () => {
    const code = { 'src/index.ts': "import ky from 'ky'", 'src/a.test.ts': "import fc from 'fast-check'" }
    expect(judge({ code })).toEqual(['core/src/index.ts: ky is not among the dependencies in package.json'])
  })
})

describe('paths', () => {
  test('a relative import stays within the package', () => {
    const code = { 'src/deep/a.ts': "import '../../package.json'\nimport '../../../wire/src/index.js'" }
    expect(judge({ code })).toEqual(['core/src/deep/a.ts: ../../../wire/src/index.js leaves the package'])
  })

  test('only what exports declare can be imported', () => {
    const code = { 'src/index.ts': "import '@presszero/wire/launcher'\nimport '@presszero/wire/src/case.js'" }
    expect(judge({ ...agreeing, code })).toEqual([
      'core/src/index.ts: @presszero/wire/src/case.js is not among the exports of @presszero/wire',
    ])
  })
})

test('a package without a DOM names it neither in tsconfig.json nor in a reference', () => {
  const code = { 'src/a.ts': '/// <reference lib="dom.iterable" />\nexport {}' }
  expect(judge({ libs: ['ES2023', 'DOM', 'WebWorker'], code })).toEqual([
    'core: has no DOM, but its tsconfig.json names the lib DOM',
    'core/src/a.ts: has no DOM, but refers to the lib dom.iterable',
  ])
})

describe('what loads before the click', () => {
  const launcher = 'src/launcher/index.ts'

  test('types of others weigh nothing, nor does what is loaded later', () => {
    const code = { [launcher]: "import type { A } from '@presszero/wire'\nvoid import('./later.js')" }
    expect(
      judge({ ...agreeing, code: { ...code, 'src/launcher/later.ts': "import '@presszero/wire'" } }),
    ).toEqual([])
  })

  test('code of others is found through the files in between', () => {
    const code = {
      [launcher]: "export { a } from '../a.js'",
      'src/a.tsx': "import { b } from '@presszero/wire'",
    }
    expect(judge({ ...agreeing, code })).toEqual([
      'core/src/a.tsx: @presszero/wire would load with src/launcher/index.ts',
    ])
  })
})

test('an import with an inline type still loads the module', () => {
  expect(readImports('a.ts', "import { type A } from 'a'\nimport type { B } from 'b'")).toEqual([
    { specifier: 'a', typeOnly: false, dynamic: false },
    { specifier: 'b', typeOnly: true, dynamic: false },
  ])
})

test('a file that does not parse is named', () => {
  expect(() => readImports('src/a.ts', 'const = 1')).toThrow('src/a.ts does not parse')
})

test('helpers of tests are no part of what is shipped, unless exports offer them', () => {
  expect(readSource('src/a.test-helper.ts', '').test).toBe(true)
  expect(readSource('src/testing/page.ts', '', { '.': './dist/index.js' }).test).toBe(true)
  expect(readSource('src/testing/index.ts', '', { './testing': './dist/testing/index.js' }).test).toBe(false)
})
