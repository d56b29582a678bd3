import { afterEach, describe, expect, it, vi } from 'vitest'
import { silentLogger } from '../../logger.js'
import { hostileFile } from './thread-files.test-helper.js'
import { createThreads, type Threads, type ThreadsOptions } from './threads.js'

// Threads take their time to start where others use the machine.
vi.setConfig({ testTimeout: 60_000 })

let threads: Threads | undefined

function open(options: Partial<ThreadsOptions> = {}) {
  threads = createThreads({
    ...{ file: hostileFile, capMs: 300, atOnce: 1, most: 2, stuckMs: 50, logger: silentLogger },
    ...options,
  })
  const resolver = async () => []
  return (told: string) =>
    threads?.run({ kind: 'show', raw: new TextEncoder().encode(told) }, resolver) ?? Promise.reject()
}

afterEach(() => threads?.close())

describe('a thread', () => {
  it('does jobs one after the other', async () => {
    const run = open()
    expect(await Promise.all([run('one'), run('two'), run('three')])).toEqual(['one', 'two', 'three'])
  })

  it('is ended and replaced when a mail hangs in it, takes its memory or makes it crash', async () => {
    const run = open()
    await expect(run('hang')).rejects.toMatchObject({ name: 'Unreadable', reason: 'too-slow' })
    await expect(run('crash')).rejects.toMatchObject({ name: 'Unreadable', reason: 'crashed' })
    await expect(run('exit')).rejects.toMatchObject({ name: 'Unreadable', reason: 'crashed' })
    expect(await run('next')).toBe('next')
  })

  it('has memory of its own, and only that to lose', async () => {
    const run = open({ capMs: 30_000, file: { ...hostileFile, memoryMb: 32 } })
    await expect(run('fill')).rejects.toMatchObject({ name: 'Unreadable', reason: 'out-of-memory' })
    expect(await run('next')).toBe('next')
  })

  it('that hangs holds up nobody: who waits gets another', async () => {
    const run = open({ capMs: 20_000 })
    const hanging = run('hang').catch(() => 'closed')
    expect(await run('behind it')).toBe('behind it')
    await Promise.race([hanging, threads?.close()])
  })

  it('is lost with all that is in it, and what is innocent is done again alone', async () => {
    const run = open({ atOnce: 4, most: 1 })
    const all = await Promise.allSettled([run('wait'), run('hang'), run('one'), run('two')])
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled'])
  })

  it('is done without where none can be started, and the reason is told once', async () => {
    const told: string[] = []
    const logger = { info() {}, error: (message: string) => void told.push(message) }
    const run = open({ file: { url: new URL('file:///nowhere/worker.js') }, logger })
    const mail = await run('Subject: Hello\r\n\r\nGood morning')
    expect(mail).toMatchObject({ text: 'Good morning' })
    expect(await run('Subject: Hello\r\n\r\nAgain')).toMatchObject({ text: 'Again' })
    expect(told).toHaveLength(1)
  })
})
