import { expect, test } from 'vitest'
import { inDependencyOrder, promisedFiles } from './workspace.ts'

test('each package comes after the ones that it needs', () => {
  const packages = [
    { id: 'core', needs: ['wire', 'text'] },
    { id: 'element', needs: ['text', 'core'] },
    { id: 'text', needs: [] },
    { id: 'wire', needs: [] },
  ]
  expect(inDependencyOrder(packages).map(one => one.id)).toEqual(['text', 'wire', 'core', 'element'])
})

test('a circle is named in the order in which it closes', () => {
  const packages = [
    { id: 'a', needs: ['b'] },
    { id: 'b', needs: ['c'] },
    { id: 'c', needs: ['b'] },
  ]
  expect(() => inDependencyOrder(packages)).toThrow('The packages form a circle: b → c → b')
})

test('the promised files are those of exports and bin, each once', () => {
  const types = './dist/index.d.ts'
  const exports = { '.': { types, default: './dist/index.js' }, './types': types, './img/*': './dist/img/*' }
  const manifest = { name: 'a', version: '0.0.0', exports, bin: { a: './dist/cli.js' } }
  expect(promisedFiles(manifest)).toEqual(['dist/index.d.ts', 'dist/index.js', 'dist/cli.js'])
})
