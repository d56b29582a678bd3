import { expect, test } from 'vitest'
import { run } from './run.ts'

const node = (code: string) => run(process.execPath, ['-e', code], { limit: 60_000 })

test('all that a program prints is kept, and its exit code tells whether it failed', async () => {
  expect(await node("console.log('one')")).toEqual({ ok: true, output: 'one' })
  expect(await node("console.error('two'); process.exitCode = 3")).toEqual({ ok: false, output: 'two' })
})

test('a program that does not exist has failed', async () => {
  const outcome = await run('/nowhere/program', [])
  expect(outcome).toEqual({
    ok: false,
    output: expect.stringContaining('/nowhere/program could not be started'),
  })
})

test('a program that hangs is ended', async () => {
  const outcome = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limit: 20 })
  expect(outcome).toEqual({ ok: false, output: expect.stringContaining('was ended after 20 ms') })
})
