import { localeTags } from '@presszero/text'
import { describe, expect, it } from 'vitest'
import { bounceKind, loadWords, troubleWords } from './words.js'

describe('the words', () => {
  it.each(localeTags)('are all there in %s', async tag => {
    const { desk, visitor, more } = await loadWords(tag)
    expect([desk.tag, visitor.tag]).toEqual([tag, tag])
    const said = JSON.stringify(more, (_, value) => (typeof value === 'function' ? value('X') : value))
    expect(said).not.toMatch(/""|undefined/)
    expect(said).toContain('X')
  })

  it('say of every trouble what to do', async () => {
    const { desk: text } = await loadWords('en')
    const to = { text, now: new Date() }
    expect(troubleWords({ code: 'offline' }, to)).toContain('You are offline')
    expect(troubleWords({ code: 'timeout' }, to)).toContain('The server does not respond')
    expect(troubleWords({ code: 'too-many-requests', retryAfter: 30 }, to)).toContain('in 30 seconds')
    expect(troubleWords({ code: 'case-taken' }, to)).toContain('Please take another one')
  })

  it('name the kind of a bounce that somebody can act on, and of one that is new to them', () => {
    expect(bounceKind('unknown-user')).toBe('wrong-address')
    expect(bounceKind('something-new')).toBe('not-reached')
    expect(bounceKind()).toBe('not-reached')
  })
})
