import { expect, test } from 'vitest'
import { readDemoFlags } from './demo-flags.ts'

test('without arguments the demo builds, and the shop has its usual port', () => {
  expect(readDemoFlags([])).toEqual({ shopPort: '4101', build: true, help: false, rest: [] })
})

test('the demo’s own flags are taken out, wherever they stand and however they are written', () => {
  const args = ['--port', '0', '--shop-port', '7001', '--no-build', '--reset']
  expect(readDemoFlags(args)).toMatchObject({
    shopPort: '7001',
    build: false,
    rest: ['--port', '0', '--reset'],
  })
  expect(readDemoFlags(['--shop-port=7001', '--data=x'])).toMatchObject({
    shopPort: '7001',
    rest: ['--data=x'],
  })
})

test('what the demo does not know is passed on as it is, so that one place judges it', () => {
  expect(readDemoFlags(['--no-simulate', '--prot', '80', 'now']).rest).toEqual([
    '--no-simulate',
    '--prot',
    '80',
    'now',
  ])
})
